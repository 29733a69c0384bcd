import { words } from '#domain/words/words.ts'
import { tell, type ProblemAnswer } from './problems.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a browser says of where a request comes from. */
export type Provenance = {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** Sec-Fetch-Site. */
  readonly site: string | undefined
}

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/**
 * Whether a browser says that a changing request comes from another site’s page. Signing in is held to this: nobody should
 * be signed in as somebody else by a page they look at. Programs say nothing.
 */
export const isFromElsewhere = ({ method, host, origin, site }: Provenance): boolean => {
  if (harmless.has(method)) return false
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && hostOf(origin) !== host
}

/** Whether a changing request that a cookie signs comes from our own pages: browsers name at least one of the two. */
export const isSameSite = ({ method, host, origin, site }: Provenance): boolean => {
  if (harmless.has(method)) return true
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined) return hostOf(origin) === host
  return site === 'same-origin'
}

export const foreignSite: ProblemAnswer = tell({
  code: 'foreign-site',
  status: 403,
  why: words('请求不是从本系统的页面发出的', 'the request does not come from our own pages'),
  remedy: words('请从本系统的页面办理；程序请用令牌', 'use the pages of this system; a program uses a token'),
})
