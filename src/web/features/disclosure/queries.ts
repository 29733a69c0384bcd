import { queryOptions } from '@tanstack/react-query'
import { disclosureContract } from '#contract/disclosure.ts'
import { publicationContract } from '#contract/publication.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import type { ItemOf } from '../../lib/use-list.ts'

export type DisclosureLine = ItemOf<typeof disclosureContract.list>
export type Disclosure = AnswerOf<typeof disclosureContract.get>
export type Preview = AnswerOf<typeof disclosureContract.preview>
export type Publication = Disclosure['publications'][number]

export const disclosureQuery = (id: string) =>
  queryOptions({
    queryKey: ['disclosure', id],
    queryFn: ({ signal }) => call(disclosureContract.get, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  })

export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['verification', id],
    queryFn: ({ signal }) => call(publicationContract.verify, { params: { id } }, { signal }),
    enabled: false,
  })

export const itemsQuery = (year: number) =>
  queryOptions({
    queryKey: ['disclosure-items', year],
    queryFn: ({ signal }) => call(disclosureContract.items, { query: { year } }, { signal }),
    staleTime: 600_000,
  })
