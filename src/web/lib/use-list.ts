import { useInfiniteQuery } from '@tanstack/react-query'
import type { Endpoint } from '#contract/endpoint.ts'
import { addressOf, call, type AnswerOf, type CallOf } from './call.ts'
import { useListFilter, type Filtering, type ListFilter } from './list-filter.ts'

type ListEndpoint = Endpoint & { readonly method: 'get' }

/** One row of what a call lists. */
export type ItemOf<E extends Endpoint> = AnswerOf<E> extends { readonly items: readonly (infer Item)[] } ? Item : never

type Options<Row> = {
  /** What the answers are kept under; changes of the noun make them stale. */
  readonly key: string
  /** Asked whatever the filters say. */
  readonly fixed: Readonly<Record<string, unknown>>
  readonly filters: readonly ListFilter[]
  /** Whether a row has what was typed into the text filter. */
  readonly matches?: (row: Row, text: string) => boolean
}

/** A list with its filters, as far as it was loaded. */
export type List<Row> = {
  /** Missing while the first page is on its way. */
  readonly rows: readonly Row[] | undefined
  readonly filtering: Filtering
  readonly error: Error | null
  readonly retry: () => void
  /** Missing where everything is here. */
  readonly more: { readonly load: () => void; readonly isLoading: boolean } | undefined
  /** The call that lists it, for an export of all of it. */
  readonly address: string
}

type Page = { readonly items: readonly unknown[]; readonly next: string | null }

const pageSize = 200

const asked = ({ filters, valueOf }: Filtering): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filters.flatMap(({ kind, name }) => (kind === 'text' || valueOf(name) === '' ? [] : [[name, valueOf(name)]])),
  )

const textOf = ({ filters, valueOf }: Filtering): string =>
  filters.flatMap(({ kind, name }) => (kind === 'text' ? [valueOf(name).trim().toLowerCase()] : [])).join(' ')

/** A list of the contract, page by page, narrowed by filters that stand in the address. */
export const useList = <E extends ListEndpoint>(endpoint: E, options: Options<ItemOf<E>>): List<ItemOf<E>> => {
  const { key, fixed, filters, matches } = options
  const filtering = useListFilter(filters)
  const query = { ...fixed, ...asked(filtering) }
  // Filters give words of the contract only; the server reads them again.
  const given = (more: object): CallOf<E> => ({ query: { ...query, ...more } }) as unknown as CallOf<E>
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [key, 'list', query],
    queryFn: async ({ signal, pageParam }) =>
      (await call(endpoint, given({ limit: pageSize, after: pageParam }), { signal })) as Page,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const all = data?.pages.flatMap(({ items }) => items as readonly ItemOf<E>[])
  const text = textOf(filtering)
  return {
    rows: text === '' || !matches ? all : all?.filter((row) => matches(row, text)),
    filtering,
    error,
    retry: () => void refetch(),
    more: hasNextPage ? { load: () => void fetchNextPage(), isLoading: isFetchingNextPage } : undefined,
    address: addressOf(endpoint, given({})),
  }
}
