import { ServiceError } from '#services/errors.ts'
import type { Context } from '#services/context.ts'
import { signIn } from '#services/session/sign-in.ts'
import type { Visit } from '../bind.ts'
import { giveCookie, withSecrets } from './visit-context.ts'

type Entering = { readonly login: string; readonly password: string; readonly division?: string | undefined }
type Entered = { readonly person: string; readonly mustChangePassword: boolean; readonly expiresAt: Date }

const hold = ({ signIn: { gate } }: Visit, attempt: { login: string; address: string }, now: number): void => {
  const answer = gate.enter(attempt, now)
  if (answer.kind === 'open') return
  const { what: why, remedy, place, seconds } = answer
  throw new ServiceError({ code: 'locked-out', why, remedy }, { place, retryAfter: seconds })
}

/** Signs in by password: held back by the gate of this process first, then by what the store remembers. */
export const enterByPassword = async (ctx: Context, input: Entering, visit: Visit): Promise<Entered> => {
  const { login, password, division = ctx.division } = input
  const { address } = visit
  const attempt = { login: `${division} ${login}`, address }
  hold(visit, attempt, ctx.now().getTime())
  const { life } = visit.signIn
  const opened = await signIn({ ...withSecrets(ctx, visit), division }, { login, password, address, life })
  visit.signIn.gate.succeeded(attempt)
  giveCookie(ctx, visit, opened)
  const { person, mustChangePassword, expiresAt } = opened
  return { person, mustChangePassword, expiresAt }
}
