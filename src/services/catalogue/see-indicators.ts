import type { IndicatorLibrary } from '#catalogue/indicators/parse-library.ts'
import {
  level1Of,
  type IndicatorEvidence,
  type LibraryIndicator,
  type LibraryLevel1,
  type LibraryLevel2,
} from '#domain/process/indicator/library-indicator.ts'
import type { ValueBasis } from '#domain/process/indicator/planned-indicator.ts'
import type { Confirmation } from '#domain/scheme/scheme.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { indicatorEvidenceTerms, libraryLevel1Terms, libraryLevel2Terms } from '#domain/words/library-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { named } from './named.ts'
import { sourceOf, type Source } from './source.ts'

type Head = {
  readonly name: Words
  readonly source: Source
  readonly status: Confirmation
  readonly statusNote: Words
  readonly field: Words
}

type Named<Id> = { readonly id: Id; readonly name: Words }

/** An indicator of the library as readers see it. */
export type ShownIndicator = Head & {
  readonly id: string
  readonly libraryId: string
  readonly level1: LibraryLevel1
  readonly level1Name: Words
  readonly level2: LibraryLevel2
  readonly level2Name: Words
  readonly unit: string
  readonly comparator: LibraryIndicator['comparator']
  readonly measure: Words
  readonly evidence: readonly Named<IndicatorEvidence>[]
  readonly basis: readonly Named<ValueBasis>[]
}

const headOf = (ctx: Context, { field, authority, status, statusNote }: IndicatorLibrary): Omit<Head, 'name'> => ({
  source: sourceOf(ctx.catalogue, authority),
  status,
  statusNote,
  field,
})

const plain = ({ zh, en }: Words): Words => words(zh, en)

const shown = (ctx: Context, library: IndicatorLibrary, indicator: LibraryIndicator): ShownIndicator => {
  const { id, name, level2, unit, comparator, measure, evidence, basis } = indicator
  const level1 = level1Of(indicator)
  return {
    ...headOf(ctx, library),
    id,
    name,
    libraryId: library.id,
    level1,
    level1Name: plain(libraryLevel1Terms[level1]),
    level2,
    level2Name: plain(libraryLevel2Terms[level2]),
    unit,
    comparator,
    measure,
    evidence: evidence.map((one) => ({ id: one, name: plain(indicatorEvidenceTerms[one]) })),
    basis: basis.map((one) => ({ id: one, name: plain(valueBasisTerms[one]) })),
  }
}

/** Fields of the library. */
export const listLibraries = async (
  ctx: Context,
): Promise<{ readonly items: readonly (Head & { readonly id: string; readonly indicators: number })[] }> => {
  signedIn(ctx)
  const items = ctx.catalogue.indicators.map((library) => {
    const { id, name, indicators } = library
    return { ...headOf(ctx, library), id, name, indicators: indicators.length }
  })
  return { items }
}

export type IndicatorsAsked = {
  readonly library?: string | undefined
  readonly level1?: LibraryLevel1 | undefined
  readonly level2?: LibraryLevel2 | undefined
  readonly text?: string | undefined
  readonly limit: number
}

const holds = ({ name, measure, field }: ShownIndicator, text: string | undefined): boolean => {
  const looked = [name, measure, field]
    .flatMap(({ zh, en }) => [zh, en])
    .join(' ')
    .toLowerCase()
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .every((term) => looked.includes(term))
}

const fits = (one: ShownIndicator, { library, level1, level2, text }: IndicatorsAsked): boolean =>
  (library === undefined || one.libraryId === library) &&
  (level1 === undefined || one.level1 === level1) &&
  (level2 === undefined || one.level2 === level2) &&
  holds(one, text)

const everyOne = (ctx: Context): readonly ShownIndicator[] =>
  ctx.catalogue.indicators.flatMap((library) => library.indicators.map((one) => shown(ctx, library, one)))

/** Indicators of the library by field, level and words: all words must stand in the name, the definition or the field. */
export const listIndicators = async (
  ctx: Context,
  asked: IndicatorsAsked,
): Promise<{ readonly items: readonly ShownIndicator[]; readonly total: number }> => {
  signedIn(ctx)
  const found = everyOne(ctx).filter((one) => fits(one, asked))
  return { items: found.slice(0, asked.limit), total: found.length }
}

export const getIndicator = async (ctx: Context, { id }: { readonly id: string }): Promise<ShownIndicator> =>
  named(ctx, everyOne(ctx), { id, noun: words('绩效指标', 'indicator') })
