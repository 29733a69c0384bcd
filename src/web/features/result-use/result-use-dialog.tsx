import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { resultUseContract } from '#contract/result-use.ts'
import { resultUseEventTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { decimalText } from '../../lib/money-text.ts'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Moves } from '../../ui/moves.tsx'
import { StepsCard } from '../../ui/steps-card.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { ResultUseStateBadge, SuggestionBadge } from './badges.tsx'
import { resultUseQuery, type ResultUse } from './queries.ts'
import { SettleForm } from './settle-form.tsx'

const texts = {
  title: words('结果应用意见', 'Use of the result'),
  grade: words('评价等级', 'Grade'),
  from: {
    review: words('财政复核', 'the review'),
    'self-evaluation': words('单位自评', 'the self-evaluation'),
    given: words('直接给定', 'given'),
  },
  keep: words('保留比例', 'Share kept'),
  budget: (unit: string) => words(`本年预算（${unit}）`, `Budget (${unit})`),
  next: (unit: string) => words(`下年建议（${unit}）`, `Next (${unit})`),
  appeal: words('提出异议', 'Object'),
  appealAbout: words('异议交财政重新研究，请写明理由。', 'The bureau looks at it again: say why.'),
}

const Facts = ({ use }: { readonly use: ResultUse }) => {
  const say = useSay()
  const money = useMoney()
  const unit = useUnitName()
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{say(texts.grade)}</dt>
        <dd>
          {use.grade} <span className="small muted">{say(texts.from[use.gradeFrom])}</span>
        </dd>
      </div>
      <div className="fact">
        <dt>{say(texts.budget(unit))}</dt>
        <dd>{money(use.budget)}</dd>
      </div>
      <div className="fact">
        <dt>{say(texts.next(unit))}</dt>
        <dd>{money(use.next)}</dd>
      </div>
      <div className="fact">
        <dt>{say(texts.keep)}</dt>
        <dd>{decimalText(use.keep)}%</dd>
      </div>
    </dl>
  )
}

const Appeal = ({ use }: { readonly use: ResultUse }) => {
  const mayDo = useRights()
  const { id, version, state } = use
  if (state !== 'proposed' || !mayDo('result-use.appeal', use)) return undefined
  const appeal = {
    event: 'appeal',
    title: texts.appeal,
    about: texts.appealAbout,
    needsReason: true,
    isDanger: true,
    run: (reason = '') => call(resultUseContract.appeal, { params: { id }, body: { reason }, version }),
  }
  return (
    <div>
      <Moves moves={[appeal]} stale={['result-use', 'result-uses']} />
    </div>
  )
}

type Props = { readonly id: string; readonly onClose: () => void }

/** One suggestion with its way: proposed, objected to, decided. */
export const ResultUseDialog = ({ id, onClose }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  const { data: use, error, refetch } = useQuery(resultUseQuery(id))
  return (
    <Dialog title={use?.projectName ?? say(texts.title)} isSide onClose={onClose}>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!use && !error && <Loading />}
      {use && (
        <>
          <span className="row">
            <Link to={`/projects/${use.projectId}`}>{nameOf(use.organisationId)}</Link>
            <SuggestionBadge suggestion={use.suggestion} />
            <ResultUseStateBadge state={use.state} />
          </span>
          <Facts use={use} />
          <SettleForm key={use.version} use={use} />
          <Appeal use={use} />
          <StepsCard steps={use.steps} terms={resultUseEventTerms} />
        </>
      )}
    </Dialog>
  )
}
