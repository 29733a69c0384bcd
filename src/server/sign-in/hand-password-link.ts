import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { invalid } from '#services/errors.ts'
import { givePasswordLink, type PasswordLink } from '#services/person/give-password-link.ts'
import type { Visit } from '../bind.ts'
import { passwordResetMail } from '../mail/letters.ts'
import { withSecrets } from './visit-context.ts'

/** A mail is opened soon; a link on paper is carried to somebody first. */
const minutesOf = { mailed: 60, shown: 24 * 60 } as const

type Handed = { readonly link?: string | undefined; readonly expiresAt: Date; readonly isMailed: boolean }

/** The secret stands behind the #: browsers do not send it, so it comes into nobody’s log. */
export const passwordLink = (publicUrl: string, token: string): string => `${publicUrl}/password#${token}`

export const noMail = () =>
  invalid(
    'isMailed',
    words('没有设置邮件，或此人没有邮箱', 'mail is not set up, or the person has no address'),
    words('请不选邮件，把链接当面交给本人', 'leave mail out and hand the link over in person'),
  )

const mail = async (
  division: string,
  { signIn }: Visit,
  { person, token, expiresAt }: PasswordLink,
): Promise<Handed> => {
  const { sendMail, publicUrl } = signIn
  if (!sendMail || person.email === undefined) throw noMail()
  const link = passwordLink(publicUrl, token)
  const text = passwordResetMail({ name: person.name, minutes: minutesOf.mailed, link })
  const to = { name: person.name, address: person.email }
  await sendMail({ division, to, mail: text, key: `password ${person.id} ${expiresAt.toISOString()}` })
  return { expiresAt, isMailed: true }
}

/** Mails a one-time link to the person, or tells it to who asked, once. */
export const handPasswordLink = async (
  ctx: Context,
  { id, isMailed }: { readonly id: string; readonly isMailed: boolean },
  visit: Visit,
): Promise<Handed> => {
  if (isMailed && !visit.signIn.sendMail) throw noMail()
  const minutes = isMailed ? minutesOf.mailed : minutesOf.shown
  const given = await givePasswordLink(withSecrets(ctx, visit), { id, minutes })
  if (isMailed) return mail(ctx.division, visit, given)
  return { link: passwordLink(visit.signIn.publicUrl, given.token), expiresAt: given.expiresAt, isMailed: false }
}
