import { useSearchParams } from 'react-router'
import { words, type Words } from '#domain/words/words.ts'

type Named = {
  /** As it stands in the address of the page; also in the call, unless it is a text. */
  readonly name: string
  readonly label: Words
}

export type FilterChoice = { readonly value: string; readonly text: Words }

/** A way to narrow a list. A text narrows what was loaded; the others are asked of the server. */
export type ListFilter =
  | (Named & { readonly kind: 'choice'; readonly all: Words; readonly options: readonly FilterChoice[] })
  | (Named & { readonly kind: 'flag' })
  | (Named & { readonly kind: 'text' })

/** Every value of a closed set with its words, as a filter. */
export const choiceOf = <Value extends string>(
  terms: Readonly<Record<Value, Words>>,
): readonly { readonly value: Value; readonly text: Words }[] =>
  (Object.entries(terms) as [Value, Words][]).map(([value, { zh, en }]) => ({ value, text: words(zh, en) }))

export type Filtering = {
  readonly filters: readonly ListFilter[]
  /** What was chosen, by name; an empty text where nothing was. */
  readonly valueOf: (name: string) => string
  readonly set: (name: string, value: string) => void
  readonly clear: () => void
  readonly isNarrowed: boolean
}

/** Somebody may have written the address by hand: only what a filter knows counts. */
const known = (filter: ListFilter, value: string): string => {
  if (filter.kind === 'text') return value
  if (filter.kind === 'flag') return value === 'true' ? value : ''
  return filter.options.some((one) => one.value === value) ? value : ''
}

/** The filters of a list stand in the address of its page: it can be passed on, and going back finds it as it was. */
export const useListFilter = (filters: readonly ListFilter[]): Filtering => {
  const [search, setSearch] = useSearchParams()
  const chosen = new Map(filters.map((filter) => [filter.name, known(filter, search.get(filter.name) ?? '')]))
  const change = (edit: (after: URLSearchParams) => void): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        edit(after)
        return after
      },
      { replace: true },
    )
  return {
    filters,
    valueOf: (name) => chosen.get(name) ?? '',
    set: (name, value) => change((after) => (value === '' ? after.delete(name) : after.set(name, value))),
    clear: () => change((after) => filters.forEach(({ name }) => after.delete(name))),
    isNarrowed: [...chosen.values()].some((value) => value !== ''),
  }
}
