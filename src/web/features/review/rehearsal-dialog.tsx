import { useQuery } from '@tanstack/react-query'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { rehearsalQuery } from './queries.ts'

const texts = {
  title: words('复核预演', 'Rehearsal'),
  about: words(
    '按规则推算，不改变任何数据；需要判断的由复核人员评定。',
    'By the rules alone; nothing is changed. Judgements are left to the reviewer.',
  ),
  sum: (claimed: string, expected: string) =>
    words(`自评${claimed}分，按规则${expected}分`, `${claimed} claimed, ${expected} by the rules`),
  nothing: words('规则没有扣分，也没有要问的。', 'The rules take nothing off and ask nothing.'),
}

const kinds: Readonly<Record<string, Words>> = {
  deduction: words('扣分', 'deduction'),
  question: words('要问', 'question'),
  judgement: words('需评定', 'judgement'),
  obstacle: words('不能受理', 'obstacle'),
}

type Props = { readonly selfEvaluationId: string; readonly onClose: () => void }

/** What the rules would make of a submission. */
export const RehearsalDialog = ({ selfEvaluationId, onClose }: Props) => {
  const say = useSay()
  const { data, error } = useQuery(rehearsalQuery(selfEvaluationId))
  return (
    <Dialog title={say(texts.title)} isSide onClose={onClose}>
      <p className="small muted">{say(texts.about)}</p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Loading />}
      {data && <p>{say(texts.sum(pointsText(data.claimed), pointsText(data.expected)))}</p>}
      {data?.steps.length === 0 && <p>{say(texts.nothing)}</p>}
      <ul className="check-up-list">
        {data?.steps.map(({ kind, place, points, why, remedy }) => (
          <li
            className="check-up-line"
            key={`${kind} ${place} ${why.zh}`}
            data-severity={kind === 'obstacle' ? 'error' : 'warning'}
          >
            <strong>
              {say(kinds[kind] ?? texts.title)} {kind === 'deduction' && pointsText(points)}
            </strong>{' '}
            {say(why)}；{say(remedy)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
