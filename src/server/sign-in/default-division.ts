import { firstDivision } from '#store/queries/division.ts'
import type { Store } from '#store/open.ts'

/** Where no division is yet: no row has it. */
const nowhere = '000000000'

/** The division of who does not name one: as set, or the first of the store, asked for until there is one. */
export const defaultDivision = (store: Pick<Store, 'pool'>, given: string | undefined): (() => Promise<string>) => {
  let known = given
  return async () => {
    known ??= await firstDivision(store)
    return known ?? nowhere
  }
}
