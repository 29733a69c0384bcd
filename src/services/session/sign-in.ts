import { words } from '#domain/words/words.ts'
import { findPersonToSignIn, updateCredential, type PersonWithPassword } from '#store/queries/person.ts'
import { insertAttempt, listFailures, markAttemptGood } from '#store/queries/sign-in-attempt.ts'
import { ServiceError } from '../errors.ts'
import { asPerson } from './as-person.ts'
import { addressHash, loginKey, loginName } from './login-name.ts'
import { openAudited, type OpenedSession, type SessionLife } from './open-session.ts'
import { failureWindow, type SecretContext } from './secrets.ts'

export type SignIn = {
  readonly login: string
  readonly password: string
  readonly address: string
  readonly life: SessionLife
}

export type SignedIn = OpenedSession & { readonly person: string; readonly mustChangePassword: boolean }

/** The same for a login nobody has, a wrong password and an account that was closed. */
export const wrongSignIn = (): ServiceError =>
  new ServiceError({
    code: 'not-signed-in',
    why: words('登录名或密码不对', 'the login or the password is wrong'),
    remedy: words(
      '请核对后重试；忘记密码请联系部门财务或系统管理员',
      'try again; if forgotten, ask for a new password',
    ),
  })

/** Too many wrong passwords. `milliseconds` until the next try. */
export const lockedOut = (milliseconds: number): ServiceError => {
  const seconds = Math.ceil(milliseconds / 1000)
  return new ServiceError(
    {
      code: 'locked-out',
      why: words('这个登录名连续输错密码，暂时不能登录', 'this login had too many wrong passwords and has to wait'),
      remedy: words(
        `${seconds} 秒后再试；忘记密码请重设或找管理员`,
        `try again in ${seconds} seconds; if the password is forgotten, reset it or ask the administrator`,
      ),
    },
    { retryAfter: seconds },
  )
}

type Tried = { readonly attempt: string; readonly person: PersonWithPassword | undefined }

/** Counts the try as failed before the password is looked at: many at once cannot slip through together. */
const enter = (ctx: SecretContext, { login, address }: SignIn): Promise<Tried> =>
  asPerson(ctx, undefined, async (tx) => {
    const [now, key] = [ctx.now(), loginKey(login)]
    const of = { login: key, addressHash: addressHash(address) }
    const failures = await listFailures(tx, of, new Date(now.getTime() - failureWindow))
    const wait = ctx.secrets.heldFor(failures, now.getTime())
    if (wait > 0) throw lockedOut(wait)
    const attempt = ctx.newId()
    await insertAttempt(tx, { id: attempt, ...of, at: now })
    return { attempt, person: await findPersonToSignIn(tx, { login: loginName(login) }) }
  })

type Entered = {
  readonly person: PersonWithPassword
  readonly attempt: string
  readonly freshHash: string | undefined
}

const letIn = (ctx: SecretContext, { life }: SignIn, entered: Entered): Promise<SignedIn> =>
  asPerson(ctx, entered.person.id, async (tx) => {
    const { person, attempt, freshHash } = entered
    await markAttemptGood(tx, attempt)
    if (freshHash !== undefined) await updateCredential(tx, person.id, { passwordHash: freshHash })
    const opened = await openAudited(ctx, tx, { person, by: 'password', life })
    return { ...opened, person: person.id, mustChangePassword: person.mustChangePassword }
  })

/** Signs somebody in by login and password; the session has a new token each time. */
export const signIn = async (ctx: SecretContext, input: SignIn): Promise<SignedIn> => {
  const { person, attempt } = await enter(ctx, input)
  const { isRight, isOutdated } = await ctx.secrets.verify(person?.passwordHash, input.password)
  if (!person || !isRight || person.state !== 'active') throw wrongSignIn()
  const freshHash = isOutdated ? await ctx.secrets.hash(input.password) : undefined
  return letIn(ctx, input, { person, attempt, freshHash })
}
