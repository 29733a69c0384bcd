import { words } from '#domain/words/words.ts'
import { listPersons } from '#store/queries/person.ts'
import { ServiceError } from '../errors.ts'
import { checkedLogin } from '../person/person-input.ts'
import { asPerson } from '../session/as-person.ts'
import { openAudited, type OpenedSession, type SessionLife } from '../session/open-session.ts'
import { unlessFlawed } from '../session/password-rules.ts'
import type { ProgramContext, SecretContext } from '../session/secrets.ts'
import { newAdministrator, newBureau, writeAdministrator, writeBureau, type Founded } from './founding.ts'

/** The finance bureau of a division and its first person, who administers it. */
export type FirstStartInput = {
  readonly division: { readonly code: string; readonly name: string }
  readonly bureau: { readonly name: string }
  readonly admin: {
    readonly name: string
    readonly login: string
    readonly password: string
    readonly email?: string | undefined
  }
}

export const startedAlready = (): ServiceError =>
  new ServiceError({
    code: 'not-found',
    why: words('系统已经启用', 'the system is set up already'),
    remedy: words('请登录；没有账号的请找系统管理员', 'sign in; without an account ask the administrator'),
  })

const founded = (ctx: ProgramContext, { bureau, admin }: FirstStartInput, passwordHash: string): Founded => {
  const made = newBureau(ctx, bureau.name)
  return { bureau: made, person: { ...newAdministrator(ctx, made.id, admin), passwordHash } }
}

/** What is wrong with the input, before anything is made of it. */
export const unlessStartable = ({ secrets }: SecretContext, { admin }: FirstStartInput): void => {
  unlessFlawed(secrets, admin.password, { ...admin, login: checkedLogin(admin.login), email: admin.email })
}

/**
 * Sets up a division that has nobody yet: its bureau and its administrator, who is signed in. The row of the division is
 * there by now; the caller has seen that whoever asks may.
 */
export const startDivision = async (
  given: SecretContext,
  input: FirstStartInput & { readonly life: SessionLife },
): Promise<OpenedSession & { readonly person: string }> => {
  const ctx = { ...given, division: input.division.code }
  unlessStartable(ctx, input)
  const made = founded(ctx, input, await ctx.secrets.hash(input.admin.password))
  return asPerson(ctx, made.person.id, async (tx) => {
    if ((await listPersons(tx, { limit: 1 })).length > 0) throw startedAlready()
    await writeBureau(tx, made.bureau)
    await writeAdministrator(ctx, tx, made.person)
    const person = { ...made.person, version: 1, passwordHash: undefined, subject: undefined }
    const opened = await openAudited(ctx, tx, { person, by: 'first-start', life: input.life })
    return { ...opened, person: person.id }
  })
}
