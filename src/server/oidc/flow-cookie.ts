import { createHmac } from 'node:crypto'
import { isSameSecret } from '../passwords/token.ts'
import { localPath, type OidcFlow } from './oidc-client.ts'
import { OidcProblem } from './oidc-problem.ts'

/** Seconds a sign-in at the provider may take: for the cookie's Max-Age too. */
export const flowLifeSeconds = 600

const sign = (body: string, key: Uint8Array): Buffer => createHmac('sha256', key).update(`oidc-flow.${body}`).digest()

/** A flow as the value of a short-lived httpOnly cookie, signed, with its end. `now` in milliseconds. */
export const sealFlow = (flow: OidcFlow, key: Uint8Array, now: number): string => {
  const body = Buffer.from(JSON.stringify({ ...flow, until: now + flowLifeSeconds * 1000 })).toString('base64url')
  return `${body}.${sign(body, key).toString('base64url')}`
}

type Sealed = OidcFlow & { readonly until: number }

// Whoever signed it was this program: its shape needs no second look.
const parse = (body: string): Sealed => JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Sealed

/** The flow of a cookie. Throws an {@link OidcProblem} where it is not ours or its time is over. */
export const openFlow = (sealed: string, key: Uint8Array, now: number): OidcFlow => {
  const [body = '', signature = ''] = sealed.split('.')
  if (!isSameSecret(sign(body, key), Buffer.from(signature, 'base64url'))) throw new OidcProblem('mismatch', 'cookie')
  const { state, nonce, verifier, returnTo, until } = parse(body)
  if (now > until) throw new OidcProblem('expired', 'cookie')
  return { state, nonce, verifier, returnTo: localPath(returnTo) }
}
