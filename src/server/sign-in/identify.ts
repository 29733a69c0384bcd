import type { Caller, Credentials } from '../parts.ts'
import { parseToken } from '../passwords/token.ts'
import { callerOfApiToken } from './identify-api-token.ts'
import { callerOfLink } from './identify-link.ts'
import { callerOfSession } from './identify-session.ts'
import type { IdentifyParts } from './look-up.ts'
import { publicCaller } from './public-caller.ts'
import { badToken } from './refusals.ts'

const bearer = /^Bearer ([\w.~+/=-]{1,200})$/iu

const callerOfBearer = (parts: IdentifyParts, authorization: string, origin: string): Promise<Caller> => {
  const [, text = ''] = bearer.exec(authorization.trim()) ?? []
  const token = parseToken(text)
  if (token?.kind === 'api') return callerOfApiToken({ ...parts, token, origin })
  if (token?.kind === 'link') return callerOfLink({ ...parts, token, origin })
  throw badToken()
}

/**
 * Tells who a request is from: a session by its cookie, a program by its token, somebody without an account by a personal
 * link, the public otherwise. A cookie that no longer counts makes the caller public, with the refusal for what needs more.
 */
export const makeIdentify =
  (parts: IdentifyParts) =>
  async ({ cookie, authorization, address }: Credentials): Promise<Caller> => {
    const origin = address === '' ? 'unknown' : address
    if (authorization !== undefined) return callerOfBearer(parts, authorization, origin)
    const value = parts.cookie.read(cookie)
    if (value === undefined) return publicCaller(await parts.division(), origin)
    const token = parseToken(value)
    return callerOfSession(parts, token?.kind === 'session' ? token : undefined, origin)
  }
