import { compare, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import { overlaps, type Span } from '#domain/text/place.ts'
import type { TruthFacts, TruthFinance, TruthIndicator, TruthProject } from './truth.ts'

/** How much of the truth was read, and how much of what was read is true. `missed` and `extra` name the rest. */
export type Extraction = {
  readonly truth: number
  readonly matched: number
  readonly read: number
  readonly right: number
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

type ToSpan = (offset: readonly [number, number]) => Span

const compareLists = <T, R>(
  truth: readonly T[],
  read: readonly R[],
  rule: { same: (truth: T, read: R) => boolean; nameTruth: (truth: T) => string; nameRead: (read: R) => string },
): Extraction => {
  const missed = truth.filter((one) => !read.some((other) => rule.same(one, other)))
  const extra = read.filter((other) => !truth.some((one) => rule.same(one, other)))
  return {
    truth: truth.length,
    matched: truth.length - missed.length,
    read: read.length,
    right: read.length - extra.length,
    missed: missed.map(rule.nameTruth),
    extra: extra.map(rule.nameRead),
  }
}

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '')

const valueOf = ({ value_printed, value }: TruthFinance): Decimal | undefined => {
  const text = (value_printed ?? String(value)).replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/u.test(text) ? toDecimal(text) : undefined
}

type ReadAmount = { readonly value: Decimal; readonly unit: string; readonly place: Span & { readonly quote: string } }

/** 37389.80万 beside money is 万元: the reader may keep the unit as printed. */
const sameUnit = (truth: string, read: string): boolean => truth === read || `${read}元` === truth

/** Amounts and rates of the whole department: value, unit and place. */
export const scoreFinance = (facts: TruthFacts, filing: Filing, toSpan: ToSpan): Extraction => {
  const read: ReadAmount[] = [...filing.finance, ...filing.rates].map(({ figure, place }) => ({
    value: figure.value,
    unit: figure.unit,
    place,
  }))
  return compareLists(facts.finance, read, {
    same: (truth, amount) => {
      const value = valueOf(truth)
      return (
        value !== undefined &&
        compare(value, amount.value) === 0 &&
        sameUnit(truth.unit, amount.unit) &&
        overlaps(toSpan(truth.offset), amount.place)
      )
    },
    nameTruth: ({ metric, value_printed, unit }) => `${metric} ${value_printed}${unit}`,
    nameRead: ({ place }) => squeeze(place.quote),
  })
}

export const scoreProjects = (facts: TruthFacts, filing: Filing, toSpan: ToSpan): Extraction =>
  compareLists<TruthProject, Filing['projects'][number]>(facts.projects, filing.projects, {
    same: (truth, project) =>
      squeeze(truth.name) === squeeze(project.name) &&
      (truth.offset === undefined || overlaps(toSpan(truth.offset), project.place)),
    nameTruth: ({ name }) => name,
    nameRead: ({ name }) => name,
  })

const textOf = (cell: Cell): string => (cell.kind === 'written' ? squeeze(cell.text) : '')

const sameCells = (truth: TruthIndicator, row: IndicatorRow): boolean => {
  const results = [textOf(row.actual), textOf(row.completion)]
  return (
    squeeze(truth.target_printed ?? '') === textOf(row.target) &&
    [truth.actual_printed, truth.completion_printed].every(
      (printed) => printed === null || results.includes(squeeze(printed)),
    )
  )
}

/** Rows by name, place and the cells that hold target, result and completion. */
export const scoreIndicators = (facts: TruthFacts, filing: Filing, toSpan: ToSpan): Extraction =>
  compareLists(
    facts.indicator_tables.flatMap(({ rows }) => rows),
    filing.indicators,
    {
      same: (truth, row) => {
        const offset = truth.name_span?.offset ?? truth.offset
        return (
          squeeze(truth.name) === squeeze(row.name) &&
          sameCells(truth, row) &&
          (offset === undefined || overlaps(toSpan(offset), row.place))
        )
      },
      nameTruth: ({ name }) => name,
      nameRead: ({ name, target, actual, completion }) =>
        `${name} [${textOf(target)} | ${textOf(actual)} | ${textOf(completion)}]`,
    },
  )
