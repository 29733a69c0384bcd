import type { Context } from '#services/context.ts'
import {
  createPersonalLink,
  type GivenLink,
  type NewPersonalLink,
} from '#services/personal-link/create-personal-link.ts'
import type { Visit } from '../bind.ts'
import { invitationMail } from '../mail/letters.ts'
import { noMail } from './hand-password-link.ts'
import { withSecrets } from './visit-context.ts'

type Handed = {
  readonly id: string
  readonly personId: string
  readonly link?: string | undefined
  readonly isMailed: boolean
}

type Asked = NewPersonalLink & { readonly isMailed: boolean }

const mail = async (ctx: Context, { signIn }: Visit, asked: Asked & { readonly given: GivenLink }): Promise<void> => {
  const { given, expires: until, organisationId } = asked
  if (!signIn.sendMail || given.email === undefined) throw noMail()
  const organisation = ctx.tree.byId.get(organisationId)?.name ?? ''
  const tasks = given.parts.map(({ year }) => `${year}年度绩效自评分表`)
  const link = personalLink(signIn.publicUrl, given.token)
  const text = invitationMail({ name: given.name, inviter: ctx.actor.name, organisation, tasks, until, link })
  const to = { name: given.name, address: given.email }
  await signIn.sendMail({ division: ctx.division, to, mail: text, key: `link ${given.id}` })
}

/** The secret stands behind the #: browsers do not send it, so it comes into nobody’s log. */
export const personalLink = (publicUrl: string, token: string): string => `${publicUrl}/link#${token}`

/** Mails a personal link, or tells it to who gave it, once. */
export const handPersonalLink = async (ctx: Context, input: Asked, visit: Visit): Promise<Handed> => {
  const { isMailed } = input
  if (isMailed && !visit.signIn.sendMail) throw noMail()
  const given = await createPersonalLink(withSecrets(ctx, visit), input)
  const { id, personId, token } = given
  if (!isMailed) return { id, personId, link: personalLink(visit.signIn.publicUrl, token), isMailed }
  await mail(ctx, visit, { ...input, given })
  return { id, personId, isMailed }
}
