import { useSearchParams } from 'react-router'
import { useYear } from '../../lib/year.tsx'
import type { Filters } from './queries.ts'

const mostYears = 6

const yearsIn = (text: string | null): readonly number[] =>
  (text ?? '')
    .split(',')
    .filter((one) => /^20\d\d$/u.test(one))
    .map(Number)
    .slice(0, mostYears)

type Change = Partial<Omit<Filters, 'years'>> & { readonly years?: readonly number[] }

const written = (value: string | readonly number[]): string => (typeof value === 'string' ? value : value.join(','))

/** What the address asks for; a change of it is a change of the address, so that it can be sent to somebody. */
export const useFilters = (): readonly [Filters, (change: Change) => void] => {
  const { year } = useYear()
  const [search, setSearch] = useSearchParams()
  const asked = yearsIn(search.get('years'))
  const text = (name: string): string => search.get(name) ?? ''
  const filters: Filters = {
    years: asked.length === 0 ? [year] : asked,
    organisation: text('organisation'),
    category: text('category'),
    source: text('source'),
    state: text('state'),
    part: text('part'),
  }
  const change = (to: Change): void => {
    const next = new URLSearchParams(search)
    // Another selection has other records: what was chosen of the old one is chosen no more.
    if (!('part' in to)) next.delete('part')
    for (const [name, value] of Object.entries(to)) {
      if (value.length === 0) next.delete(name)
      else next.set(name, written(value))
    }
    setSearch(next, { replace: true })
  }
  return [filters, change]
}
