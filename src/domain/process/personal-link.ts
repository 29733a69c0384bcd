import { chineseDay, isBefore, isoDay, type Day } from './calendar/day.ts'
import { verbTerms } from '../words/verb-terms.ts'
import type { Verb } from './permissions.ts'
import { refusal, type Refusal } from './result.ts'

/** A link for somebody without an account: a few tasks, until a day, until it is revoked. The secret is kept elsewhere. */
export type PersonalLink = {
  readonly id: string
  readonly person: string
  readonly organisation: string
  readonly tasks: readonly string[]
  readonly expires: Day
  readonly isRevoked: boolean
}

/** All a link can ever do. */
export const linkVerbs: readonly Verb[] = [
  'self-evaluation.read',
  'self-evaluation.fill',
  'self-evaluation.submit',
  'finding.answer',
]

const askAgain = ['请向部门财务索取新的链接', 'Ask the finance officer of the department for a new link'] as const

/** What stands against a use of a link; undefined where nothing does. */
export const linkObjection = (
  link: PersonalLink,
  asked: { readonly verb: Verb; readonly task: string },
  today: Day,
): Refusal | undefined => {
  if (link.isRevoked) return refusal('no-role', ['链接已停用', 'The link was revoked'], askAgain)
  if (isBefore(link.expires, today)) {
    const until = [chineseDay(link.expires), isoDay(link.expires)]
    return refusal('too-late', [`链接有效期到${until[0]}`, `The link was good until ${until[1]}`], askAgain)
  }
  if (!linkVerbs.includes(asked.verb)) {
    const { zh, en } = verbTerms[asked.verb]
    return refusal(
      'no-role',
      [`凭链接不能${zh}`, `A link does not let you ${en}`],
      ['请登录后办理', 'Sign in to do it'],
    )
  }
  return link.tasks.includes(asked.task)
    ? undefined
    : refusal('out-of-scope', ['链接不含该任务', 'The link is not for this task'], askAgain)
}
