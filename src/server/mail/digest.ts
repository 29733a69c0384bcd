import { chineseDay, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { layOut, publicLink, type MailPart } from './mail-layout.ts'
import type { MailText } from './mailer.ts'

/** A task of a person, as the digest names it. */
export type DigestItem = {
  readonly title: Words
  readonly organisation: string
  readonly deadline?: Day
  /** Why it came back. */
  readonly reason?: string
  readonly path: string
}

export type Digest = {
  readonly name: string
  readonly day: Day
  /** Which the person has chosen; without one the mail is in both. */
  readonly language?: Language | undefined
  readonly late: readonly DigestItem[]
  readonly returned: readonly DigestItem[]
  readonly due: readonly DigestItem[]
}

const shown = 30

const texts = {
  subject: (counts: Words) => words(`【绩衡】${counts.zh}`, `[Jiheng] ${counts.en}`),
  late: words('已超期', 'Late'),
  returned: words('被退回', 'Returned'),
  due: words('待办', 'To do'),
  lateCount: (count: number) => words(`${count} 项已超期`, `${count} late`),
  returnedCount: (count: number) => words(`${count} 项被退回`, `${count} returned`),
  dueCount: (count: number) => words(`${count} 项待办`, `${count} to do`),
  hello: (name: string) => words(`${name}，您好：`, `Dear ${name},`),
  waiting: (day: Day, counts: Words) =>
    words(`截至${chineseDay(day)}，您有 ${counts.zh}。`, `On ${isoDay(day)} these tasks wait for you: ${counts.en}.`),
  deadline: (day: Day) => words(`截止 ${chineseDay(day)}`, `due ${isoDay(day)}`),
  reason: (reason: string) => words(`退回理由：${reason}`, `why it came back: ${reason}`),
  more: (count: number) => words(`另有 ${count} 项，请在系统中查看。`, `${count} more are shown by the program.`),
  open: words('打开绩衡', 'Open Jiheng'),
  automatic: words('本邮件由系统自动发出，请勿回复。', 'This mail was sent by the program. Please do not answer it.'),
}

const joined = (parts: readonly Words[]): Words =>
  words(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '))

const detailOf = ({ organisation, deadline, reason }: DigestItem): Words =>
  joined([
    words(organisation, organisation),
    ...(deadline ? [texts.deadline(deadline)] : []),
    ...(reason ? [texts.reason(reason)] : []),
  ])

const counts = ({ late, returned, due }: Digest): Words =>
  joined([
    ...(late.length > 0 ? [texts.lateCount(late.length)] : []),
    ...(returned.length > 0 ? [texts.returnedCount(returned.length)] : []),
    ...(due.length > 0 ? [texts.dueCount(due.length)] : []),
  ])

type Letter = { readonly publicUrl: string; readonly language: Language }

const group = (heading: Words, items: readonly DigestItem[], { publicUrl, language }: Letter): readonly MailPart[] => {
  if (items.length === 0) return []
  const more = items.length - shown
  const count = language === 'zh' ? `（${items.length}）` : ` (${items.length})`
  return [
    { kind: 'heading', text: `${heading[language]}${count}` },
    ...items.slice(0, shown).map((item): MailPart => {
      const link = publicLink(publicUrl, item.path)
      return { kind: 'item', text: item.title[language], detail: detailOf(item)[language], link }
    }),
    ...(more > 0 ? [{ kind: 'text', text: texts.more(more)[language] } as const] : []),
  ]
}

const letter = (digest: Digest, of: Letter): readonly MailPart[] => {
  const { late, returned, due, name, day } = digest
  const { publicUrl, language } = of
  return [
    { kind: 'text', text: texts.hello(name)[language] },
    { kind: 'text', text: texts.waiting(day, counts(digest))[language] },
    ...group(texts.late, late, of),
    ...group(texts.returned, returned, of),
    ...group(texts.due, due, of),
    { kind: 'button', text: texts.open[language], link: publicLink(publicUrl, '/') },
    { kind: 'text', text: texts.automatic[language] },
  ]
}

/**
 * What waits for a person today: late first, then returned, then due; in the language of the person, else in Chinese and
 * then the same in English. Undefined where nothing waits: no mail.
 */
export const digestMail = (digest: Digest, publicUrl: string): MailText | undefined => {
  if (digest.late.length + digest.returned.length + digest.due.length === 0) return undefined
  const [first, ...others] = digest.language ? [digest.language] : (['zh', 'en'] as const)
  return layOut(
    texts.subject(counts(digest))[first],
    [first, ...others].flatMap((language) => letter(digest, { publicUrl, language })),
  )
}
