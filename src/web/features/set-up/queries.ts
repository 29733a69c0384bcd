import { queryOptions } from '@tanstack/react-query'
import { roleGrantContract } from '#contract/role-grant.ts'
import { personContract } from '#contract/person.ts'
import { call } from '../../lib/call.ts'

/** Enough to tell whether somebody was entered; the list of people has them all. */
export const peopleQuery = queryOptions({
  queryKey: ['persons', 'set-up'],
  queryFn: async ({ signal }) => {
    const { items, next } = await call(personContract.list, { query: { limit: 500 } }, { signal })
    return { count: items.length, isMore: next !== null }
  },
})

/** Who may open years. */
export const yearOpenersQuery = queryOptions({
  queryKey: ['role-grants', 'set-up'],
  queryFn: async ({ signal }) => {
    const { items } = await call(roleGrantContract.list, { query: { limit: 500 } }, { signal })
    return items.filter(({ role }) => role === 'bureau-performance')
  },
})
