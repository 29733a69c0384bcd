import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** Bytes a caller says it sends; undefined where it does not say, or may send more than it says. */
const announced = (c: HonoContext): number | undefined => {
  const length = c.req.header('Content-Length')
  if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return undefined
  return Number.parseInt(length, 10)
}

type Limit = { readonly most: number; readonly refuse: (c: HonoContext) => Response }

/**
 * Refuses bodies of more than `most` bytes. Where the length was announced, which the network layer holds the caller to,
 * nothing of the body is touched; else it is counted as it comes, unless the call reads none.
 */
export const limitBody = ({ most, refuse }: Limit, isRead: boolean): MiddlewareHandler => {
  const counting = bodyLimit({ maxSize: most, onError: refuse })
  return async (c, next) => {
    const length = announced(c)
    if (length === undefined) return isRead ? counting(c, next) : next()
    return length > most ? refuse(c) : next()
  }
}
