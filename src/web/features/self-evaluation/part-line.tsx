import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useNames } from '../organisation/queries.ts'
import { PartStateBadge } from '../part/part-state.tsx'
import { isLate } from './late.ts'
import type { WholePart } from './queries.ts'

const texts = {
  state: words('状态', 'State'),
  due: words('应于', 'Due'),
  late: words('已逾期', 'late'),
  accept: words('采用', 'Take over'),
  return: words('退回', 'Return'),
  remind: words('复制催办', 'Copy a reminder'),
  copied: words('催办文字已复制，可粘贴发送', 'The reminder was copied: paste and send it'),
  reminder: (office: string, year: number, day: string) =>
    words(
      `${office}：${year}年度绩效自评请于${day}前填报并提交。`,
      `${office}: please fill in and hand in the self-evaluation of ${year} by ${day}.`,
    ),
  link: words('个人链接', 'Personal link'),
  of: (action: string, office: string) => words(`${action}：${office}`, `${action}: ${office}`),
}

const owed = new Set(['assigned', 'filling', 'returned'])

const useReminder = () => {
  const { say, language } = useLanguage()
  const toast = useToast()
  const nameOf = useNames()
  return async ({ id, organisationId, year, dueOn }: WholePart): Promise<void> => {
    const address = `${location.origin}/parts/${id}`
    await navigator.clipboard.writeText(
      `${say(texts.reminder(nameOf(organisationId), year, dayText(dueOn, language)))} ${address}`,
    )
    toast(say(texts.copied))
  }
}

type RowProps = {
  readonly part: WholePart
  readonly mayAct: boolean
  readonly onAccept: () => void
  readonly isBusy: boolean
  readonly onReturn: () => void
  readonly onLink: () => void
}

const Actions = ({ part, onAccept, isBusy, onReturn, onLink }: RowProps) => {
  const say = useSay()
  const remind = useReminder()
  const office = useNames()(part.organisationId)
  const label = (action: ReturnType<typeof words>): string => say(texts.of(say(action), office))
  return (
    <div className="row part-actions">
      {part.state === 'submitted' && (
        <Button look="primary" isBusy={isBusy} aria-label={label(texts.accept)} onClick={onAccept}>
          {say(texts.accept)}
        </Button>
      )}
      {(part.state === 'submitted' || part.state === 'accepted') && (
        <Button look="danger" aria-label={label(texts.return)} onClick={onReturn}>
          {say(texts.return)}
        </Button>
      )}
      {owed.has(part.state) && (
        <>
          <Button aria-label={label(texts.remind)} onClick={() => void remind(part)}>
            {say(texts.remind)}
          </Button>
          <Button aria-label={label(texts.link)} onClick={onLink}>
            {say(texts.link)}
          </Button>
        </>
      )}
    </div>
  )
}

/** A part with its state, its day and what may be done about it. */
export const PartLine = (props: RowProps) => {
  const { part, mayAct } = props
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return (
    <tr>
      <th scope="row">
        <Link to={`/parts/${part.id}`}>{nameOf(part.organisationId)}</Link>
      </th>
      <td data-label={say(texts.state)}>
        <PartStateBadge state={part.state} />
      </td>
      <td data-label={say(texts.due)}>
        <span className="row">
          {dayText(part.dueOn, language)} {isLate(part) && <Badge tone="bad">{say(texts.late)}</Badge>}
        </span>
      </td>
      <td>{mayAct && <Actions {...props} />}</td>
    </tr>
  )
}
