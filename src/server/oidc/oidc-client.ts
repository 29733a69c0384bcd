import * as openid from 'openid-client'
import { OidcProblem } from './oidc-problem.ts'

export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where the provider sends people back to: an address of ours as they see it. */
  readonly redirectUri: string
}

/** What must be kept between start and finish, by the browser that started (see flow-cookie.ts). */
export type OidcFlow = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where in the program the person wanted to go. */
  readonly returnTo: string
}

/** What the provider says about a person. Only issuer and subject together name somebody for good. */
export type OidcClaims = {
  readonly issuer: string
  readonly subject: string
  readonly name?: string
  readonly email?: string
  readonly isEmailVerified: boolean
}

export type OidcClient = {
  readonly start: (returnTo: string) => Promise<Started>
  /** `search` is the query of the address the provider sent the browser back to. Throws an {@link OidcProblem}. */
  readonly finish: (search: string, flow: OidcFlow) => Promise<OidcClaims>
}

const timeoutSeconds = 10
// Providers renew their keys and addresses now and then.
const discoveryLife = 3_600_000
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const isLoopback = ({ hostname }: URL): boolean => loopback.has(hostname)

const issuerOf = (text: string): URL => {
  if (!URL.canParse(text)) throw new OidcProblem('no-provider', text)
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw new OidcProblem('no-https', text)
  }
  return url
}

const networkFailure = (error: unknown): boolean =>
  error instanceof Error && (error instanceof TypeError || error.name === 'TimeoutError' || networkFailure(error.cause))

const discover = async (settings: OidcSettings): Promise<openid.Configuration> => {
  const issuer = issuerOf(settings.issuer)
  const metadata = { [openid.clockTolerance]: 30 }
  const options: openid.DiscoveryRequestOptions = {
    timeout: timeoutSeconds,
    // The library knows no way to allow http for one machine only; issuerOf has seen to that.
    ...(issuer.protocol === 'http:' ? { execute: [openid.allowInsecureRequests] } : {}),
  }
  const secret = openid.ClientSecretBasic(settings.clientSecret)
  try {
    return await openid.discovery(issuer, settings.clientId, metadata, secret, options)
  } catch (error) {
    throw new OidcProblem(networkFailure(error) ? 'unreachable' : 'no-provider', settings.issuer, error)
  }
}

/** A path of ours: never another site, whatever the link says. */
export const localPath = (path: string): string => (/^\/(?![/\\])[^\s\\]{0,500}$/u.test(path) ? path : '/')

const asProblem = (error: unknown, issuer: string): OidcProblem => {
  if (error instanceof openid.AuthorizationResponseError) return new OidcProblem('refused', issuer, error)
  return new OidcProblem(networkFailure(error) ? 'unreachable' : 'wrong-answer', issuer, error)
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 320) : undefined

type ClaimSource = Readonly<Record<string, unknown>>

const claimsFrom = (subject: string, issuer: string, source: ClaimSource): OidcClaims => {
  const name = textOf(source['name']) ?? textOf(source['preferred_username'])
  const email = textOf(source['email'])
  return {
    issuer,
    subject,
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    isEmailVerified: email !== undefined && source['email_verified'] === true,
  }
}

const redeem = async (
  configuration: openid.Configuration,
  callback: URL,
  { state, nonce, verifier }: OidcFlow,
): Promise<OidcClaims> => {
  const tokens = await openid.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no id token')
  const { issuer, userinfo_endpoint: userInfo } = configuration.serverMetadata()
  const more = userInfo ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
  return claimsFrom(claims.sub, issuer, { ...claims, ...more })
}

type Started = { readonly url: string; readonly flow: OidcFlow }

const startFlow = async (
  configuration: openid.Configuration,
  redirectUri: string,
  returnTo: string,
): Promise<Started> => {
  const flow = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    returnTo: localPath(returnTo),
  }
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, flow }
}

/** Asks the provider once an hour; a failure is not remembered. */
const discoveredNowAndThen = (settings: OidcSettings): (() => Promise<openid.Configuration>) => {
  let known: { readonly configuration: Promise<openid.Configuration>; readonly until: number } | undefined
  return async () => {
    if (!known || performance.now() > known.until) {
      known = { configuration: discover(settings), until: performance.now() + discoveryLife }
    }
    try {
      return await known.configuration
    } catch (error) {
      known = undefined
      throw error
    }
  }
}

/**
 * Sign-in by an OpenID provider: authorization code with PKCE, state and nonce. Throws where the issuer's address may not
 * be used; nothing is asked of the provider before the first sign-in.
 */
export const makeOidcClient = (settings: OidcSettings): OidcClient => {
  issuerOf(settings.issuer)
  const configured = discoveredNowAndThen(settings)
  return {
    start: async (returnTo) => startFlow(await configured(), settings.redirectUri, returnTo),
    finish: async (search, flow) => {
      const callback = new URL(settings.redirectUri)
      callback.search = search
      if (callback.searchParams.get('state') !== flow.state) throw new OidcProblem('mismatch', settings.issuer)
      const configuration = await configured()
      try {
        return await redeem(configuration, callback, flow)
      } catch (error) {
        throw asProblem(error, settings.issuer)
      }
    },
  }
}
