import { words } from '#domain/words/words.ts'
import { allow, signedIn, today } from '#services/allow.ts'
import type { Context } from '#services/context.ts'
import { invalid } from '#services/errors.ts'
import { bureauOf } from '#services/organisation/create-organisation.ts'
import { lookAsProgram } from '#services/transact.ts'
import { unlessViewing } from '#services/unless-viewing.ts'
import { findPerson } from '#store/queries/person.ts'
import type { Visit } from '../bind.ts'
import { testMail } from '../mail/letters.ts'

const notSetUp = () =>
  invalid(
    'mail',
    words('没有设置邮件', 'mail is not set up'),
    words('请运维设置 JIHENG_SMTP_URL 后重启服务', 'let the operator set JIHENG_SMTP_URL and start the server again'),
  )

const noAddress = () =>
  invalid(
    'email',
    words('您没有登记邮箱', 'you have no mail address'),
    words('请先在人员页登记自己的邮箱', 'enter your address on the page of people first'),
  )

/** Hands over a mail to who asks. Where the mail server refuses it, that stands with the last failures. */
export const sendTestMail = async (ctx: Context, _input: unknown, { signIn }: Visit): Promise<{ to: string }> => {
  allow(ctx, ['organisation.manage'], { organisation: bureauOf(ctx.tree), year: today(ctx).year })
  unlessViewing(ctx)
  if (!signIn.sendMail) throw notSetUp()
  const id = signedIn(ctx)
  const person = await lookAsProgram(ctx, (tx) => findPerson(tx, id))
  if (person?.email === undefined) throw noAddress()
  const to = { name: person.name, address: person.email }
  await signIn.sendMail({ division: ctx.division, to, mail: testMail(person.name), key: `test ${ctx.newId()}` })
  return { to: person.email }
}
