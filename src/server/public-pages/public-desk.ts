import type { Context } from '#services/context.ts'
import { readPublicState, type PublicState } from '#services/publication/read-overview.ts'
import { contextOf } from '../call.ts'
import type { Parts } from '../parts.ts'
import { framed, type PublicPage } from './frame.ts'
import { nothingHere } from './notice-page.ts'
import { makePageCache } from './page-cache.ts'
import { makeLibrary, type PublicLibrary } from './public-library.ts'
import type { Reader } from './reader.ts'
import { sentPage, type SentPage } from './sent-page.ts'

/** What a page is made from. */
export type Desk = { readonly ctx: Context; readonly state: PublicState; readonly library: PublicLibrary }

export type Wanted = {
  readonly reader: Reader
  /** Everything the page depends on besides what is published: the same key, the same page. */
  readonly key: string
  /** Undefined where nothing of the kind was published. */
  readonly make: (desk: Desk) => Promise<PublicPage | undefined>
}

/** Milliseconds for which nobody asks again whether something was published. */
const freshFor = 250
const mostPages = 400

type Seen = { readonly at: number; readonly desk: Promise<Desk> }

/** Makes the pages for who is not signed in: each once, as long as nothing more is published. */
export const openPublicDesk = (parts: Parts) => {
  const pages = makePageCache<SentPage>(mostPages)
  const library = makeLibrary()
  let seen: Seen | undefined
  const look = async (): Promise<Desk> => {
    const caller = await parts.identify({ cookie: undefined, authorization: undefined, address: '' })
    const ctx = await contextOf(parts, caller)
    return { ctx, state: await readPublicState(ctx), library }
  }
  const deskNow = (): Promise<Desk> => {
    const at = performance.now()
    if (!seen || at - seen.at > freshFor) {
      const desk = look()
      const mine = { at, desk }
      seen = mine
      desk.catch(() => {
        if (seen === mine) seen = undefined
      })
    }
    return seen.desk
  }
  const pageOf = async ({ reader, key, make }: Wanted): Promise<SentPage> => {
    const desk = await deskNow()
    const { division } = desk.ctx
    const { divisionName, last = '' } = desk.state
    return pages.get(`${division} ${divisionName} ${last} ${reader.language} ${key}`, async () => {
      const page = await make(desk)
      return sentPage(framed(reader, divisionName, page ?? nothingHere(reader)), page ? 200 : 404)
    })
  }
  return { deskNow, pageOf }
}

export type PublicDesk = ReturnType<typeof openPublicDesk>
