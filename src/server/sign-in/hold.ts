import { ServiceError } from '#services/errors.ts'
import type { Visit } from '../bind.ts'
import type { SignInTry } from '../passwords/sign-in-gate.ts'

/** Throws where the gate of this process holds a try back; it counts as failed until it turns out good. */
export const hold = ({ signIn: { gate } }: Visit, attempt: SignInTry, now: number): void => {
  const answer = gate.enter(attempt, now)
  if (answer.kind === 'open') return
  const { what: why, remedy, place, seconds } = answer
  throw new ServiceError({ code: 'locked-out', why, remedy }, { place, retryAfter: seconds })
}
