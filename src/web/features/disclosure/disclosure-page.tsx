import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { disclosureContract } from '#contract/disclosure.ts'
import { disclosureEventTerms, withholdingTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Moves, type Move } from '../../ui/moves.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { StepsCard } from '../../ui/steps-card.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { DisclosureStateBadge, StandingBadge } from './disclosure-state.tsx'
import { PublicationsCard } from './publications-card.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { disclosureQuery, type Disclosure } from './queries.ts'
import { WithholdDialog } from './withhold-dialog.tsx'
import '../../styles/disclosure.css'

const texts = {
  list: words('信息公开', 'Disclosure'),
  loading: words('公开事项', 'What is published'),
  due: (day: string) => words(`应于${day}公开`, `due ${day}`),
  undecided: words(
    '还没有决定是否公开。决定公开后可以预览并公开；不公开的须有法定事由和理由。',
    'Not decided yet. Once it is to be published it can be previewed; to withhold it takes a ground of the law.',
  ),
  toPublish: words('已决定公开，还没有公开。', 'It is to be published, and is not yet.'),
  withheld: (ground: string) => words(`不公开：${ground}`, `Withheld: ${ground}`),
  publish: words('预览并公开', 'Preview and publish'),
  correct: words('更正公开', 'Publish a correction'),
  withhold: words('决定不公开', 'Withhold'),
  decideAbout: words('决定后由有权公开的人预览并公开。', 'Then it is previewed and published.'),
  reconsiderAbout: words('决定作废，重新确定是否公开。', 'The decision falls; it is open again.'),
}

const useMoves = (disclosure: Disclosure): readonly Move[] => {
  const mayDo = useRights()
  const { id, version, state } = disclosure
  if (!mayDo('disclosure.decide', disclosure)) return []
  const decide: Move = {
    event: 'decide-to-publish',
    title: disclosureEventTerms['decide-to-publish'],
    about: texts.decideAbout,
    needsReason: false,
    run: (reason) =>
      call(disclosureContract.decideToPublish, {
        params: { id },
        body: reason === undefined ? {} : { reason },
        version,
      }),
  }
  const reconsider: Move = {
    event: 'reconsider',
    title: disclosureEventTerms.reconsider,
    about: texts.reconsiderAbout,
    needsReason: true,
    isDanger: true,
    run: (reason = '') => call(disclosureContract.reconsider, { params: { id }, body: { reason }, version }),
  }
  if (state === 'undecided') return [decide]
  return state === 'published' ? [] : [reconsider]
}

const Actions = ({ disclosure }: { readonly disclosure: Disclosure }) => {
  const say = useSay()
  const mayDo = useRights()
  const moves = useMoves(disclosure)
  const [asked, setAsked] = useState<'publish' | 'withhold'>()
  const { state } = disclosure
  const mayPublish = mayDo('disclosure.publish', disclosure)
  return (
    <>
      {state === 'undecided' && mayDo('disclosure.decide', disclosure) && (
        <Button look="danger" onClick={() => setAsked('withhold')}>
          {say(texts.withhold)}
        </Button>
      )}
      <Moves moves={moves} stale={['disclosure', 'disclosures']} />
      {mayPublish && (state === 'to-publish' || state === 'published') && (
        <Button look={state === 'published' ? 'plain' : 'primary'} onClick={() => setAsked('publish')}>
          {say(state === 'published' ? texts.correct : texts.publish)}
        </Button>
      )}
      {asked === 'publish' && <PublishDialog disclosure={disclosure} onClose={() => setAsked(undefined)} />}
      {asked === 'withhold' && <WithholdDialog disclosure={disclosure} onClose={() => setAsked(undefined)} />}
    </>
  )
}

const Standing = ({ disclosure: { state, ground } }: { readonly disclosure: Disclosure }) => {
  const say = useSay()
  if (state === 'undecided') return <Notice>{say(texts.undecided)}</Notice>
  if (state === 'to-publish') return <Notice>{say(texts.toPublish)}</Notice>
  return ground && <Notice tone="warn">{say(texts.withheld(say(withholdingTerms[ground])))}</Notice>
}

/** One thing to be published: decided, previewed, published, verified, corrected. */
export const DisclosurePage = () => {
  const { say, language } = useLanguage()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const { data, error, refetch } = useQuery(disclosureQuery(id))
  const crumbs = [{ to: '/disclosures', text: say(texts.list) }]
  if (!data)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const lead = (
    <span className="row">
      {nameOf(data.organisationId)} {data.dueOn && say(texts.due(dayText(data.dueOn, language)))}
      <DisclosureStateBadge state={data.state} />
      <StandingBadge standing={data.standing} />
    </span>
  )
  return (
    <Page title={data.title} lead={lead} crumbs={crumbs} actions={<Actions disclosure={data} />} isNarrow>
      <Standing disclosure={data} />
      <PublicationsCard publications={data.publications} />
      <StepsCard steps={data.steps} terms={disclosureEventTerms} />
    </Page>
  )
}
