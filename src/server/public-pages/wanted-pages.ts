import { ServiceError } from '#services/errors.ts'
import { dataPage } from './data-page.ts'
import { latePage } from './late-page.ts'
import { organisationPage } from './organisation-page.ts'
import type { Wanted } from './public-desk.ts'
import { readLate, readPublication, readUnit } from './public-library.ts'
import { publicationPage } from './publication-page.ts'
import type { Reader } from './reader.ts'
import { orderOf } from './unit-list.ts'
import { yearPage } from './year-page.ts'
import { yearsPage } from './years-page.ts'

/** What an address says, as far as the page depends on it. */
export type Address = {
  readonly reader: Reader
  readonly param: (name: string) => string
  readonly query: (name: string) => string
}

const longestSearch = 60
const mostPages = 10_000

const pageNumber = ({ query }: Address): number => {
  const asked = query('page')
  return /^[1-9]\d{0,4}$/u.test(asked) ? Math.min(Number(asked), mostPages) : 1
}

const yearIn = ({ param }: Address): number => Number(param('year'))

/** Nothing is there rather than something is wrong. */
const unlessMissing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'not-found') return undefined
    throw error
  }
}

const years = ({ reader }: Address): Wanted => ({
  reader,
  key: 'years',
  make: async ({ ctx, library }) => yearsPage(reader, await library.years(ctx)),
})

const year = (address: Address): Wanted => {
  const { reader, query } = address
  const text = query('q').trim().slice(0, longestSearch)
  const asked = { year: yearIn(address), text, order: orderOf(query('order')), page: pageNumber(address) }
  return {
    reader,
    key: `year ${JSON.stringify(asked)}`,
    make: async ({ ctx, state, library }) => {
      const units = await library.unitsOf(ctx, state, asked.year)
      return units.length === 0 ? undefined : yearPage(reader, units, asked)
    },
  }
}

const organisation = (address: Address): Wanted => {
  const asked = { year: yearIn(address), organisation: address.param('organisation') }
  return {
    reader: address.reader,
    key: `organisation ${JSON.stringify(asked)}`,
    make: async ({ ctx, state, library }) => {
      const found = await readUnit(ctx, await library.unitsOf(ctx, state, asked.year), asked)
      return found && organisationPage(address.reader, found)
    },
  }
}

const publication = (address: Address): Wanted => {
  const [organisationId, id] = [address.param('organisation'), address.param('publication')]
  const asked = { year: yearIn(address), organisation: organisationId, id, part: pageNumber(address) }
  return {
    reader: address.reader,
    key: `publication ${JSON.stringify(asked)}`,
    make: async ({ ctx }) => {
      const found = await unlessMissing(readPublication(ctx, asked))
      return found && publicationPage(address.reader, found)
    },
  }
}

/** Days pass and decisions are made without anything being published: the list is made anew this often. */
const lateFor = 30_000

const late = (address: Address): Wanted => ({
  reader: address.reader,
  key: `late ${yearIn(address)} ${Math.floor(performance.now() / lateFor)}`,
  make: async ({ ctx }) => latePage(address.reader, await readLate(ctx, yearIn(address))),
})

const data = (address: Address): Wanted => ({
  reader: address.reader,
  key: `data ${yearIn(address)}`,
  make: () => Promise.resolve(dataPage(address.reader, yearIn(address))),
})

/** Every page of the public by its address, fixed ones before those with a parameter in the same place. */
export const wantedPages: readonly (readonly [string, (address: Address) => Wanted])[] = [
  ['/public', years],
  ['/public/:year', year],
  ['/public/:year/late', late],
  ['/public/:year/data', data],
  ['/public/:year/:organisation', organisation],
  ['/public/:year/:organisation/:publication', publication],
]

const patterns: Readonly<Record<string, RegExp>> = {
  year: /^20\d\d$/u,
  organisation: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u,
  publication: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u,
}

/** Whether an address can be one of ours at all. */
export const isPossible = ({ param }: Pick<Address, 'param'>): boolean =>
  Object.entries(patterns).every(([name, pattern]) => param(name) === '' || pattern.test(param(name)))

/** Nothing is published at the address. */
export const nowhere = ({ reader }: Pick<Address, 'reader'>): Wanted => ({
  reader,
  key: 'nothing',
  make: () => Promise.resolve(undefined),
})
