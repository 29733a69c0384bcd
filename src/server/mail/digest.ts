import { chineseDay, type Day } from '#domain/process/calendar/day.ts'
import { layOut, publicLink, type MailPart } from './mail-layout.ts'
import type { MailText } from './mailer.ts'

/** A task of a person, as the digest names it. */
export type DigestItem = {
  readonly title: string
  readonly organisation: string
  readonly deadline?: Day
  /** Why it came back. */
  readonly reason?: string
  readonly path: string
}

export type Digest = {
  readonly name: string
  readonly day: Day
  readonly late: readonly DigestItem[]
  readonly returned: readonly DigestItem[]
  readonly due: readonly DigestItem[]
}

const shown = 30

const detailOf = ({ organisation, deadline, reason }: DigestItem): string =>
  [
    organisation,
    ...(deadline ? [`截止 ${chineseDay(deadline)}`] : []),
    ...(reason ? [`退回理由：${reason}`] : []),
  ].join('，')

const group = (heading: string, items: readonly DigestItem[], publicUrl: string): readonly MailPart[] => {
  if (items.length === 0) return []
  const more = items.length - shown
  return [
    { kind: 'heading', text: `${heading}（${items.length}）` },
    ...items.slice(0, shown).map((item): MailPart => {
      return { kind: 'item', text: item.title, detail: detailOf(item), link: publicLink(publicUrl, item.path) }
    }),
    ...(more > 0 ? [{ kind: 'text', text: `另有 ${more} 项，请在系统中查看。` } as const] : []),
  ]
}

const counts = ({ late, returned, due }: Digest): string =>
  [
    [late.length, '项已超期'],
    [returned.length, '项被退回'],
    [due.length, '项待办'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`)
    .join('，')

/** What waits for a person today: late first, then returned, then due. Undefined where nothing does: no mail. */
export const digestMail = (digest: Digest, publicUrl: string): MailText | undefined => {
  const { late, returned, due, name, day } = digest
  if (late.length + returned.length + due.length === 0) return undefined
  return layOut(`【绩衡】${counts(digest)}`, [
    { kind: 'text', text: `${name}，您好：` },
    { kind: 'text', text: `截至${chineseDay(day)}，您有 ${counts(digest)}。` },
    ...group('已超期', late, publicUrl),
    ...group('被退回', returned, publicUrl),
    ...group('待办', due, publicUrl),
    { kind: 'button', text: '打开绩衡', link: publicLink(publicUrl, '/') },
    { kind: 'text', text: '本邮件由系统自动发出，请勿回复。' },
  ])
}
