import type { Period, PeriodKind } from '#domain/number/stated.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { scanText } from './scan.ts'

/** A period phrase in a text: [from, to). `inBrackets`: a note on the figure before the bracket. */
export type FoundPeriod = {
  readonly from: number
  readonly to: number
  readonly period: Period
  /** Offset of the opening bracket the phrase stands in, or −1. */
  readonly bracket: number
}

const year = String.raw`(?:(?<y>(?:19|20)\d\d|本|今|当)\s?年度?\s?的?\s?)?`
const month = (name: string): string => String.raw`(?<${name}>1[0-2]|0?[1-9])\s?`
const dash = String.raw`\s?月?份?\s?(?:[-—~至到]+)\s?`

type Reader = readonly [PeriodKind, RegExp, ((groups: Groups) => Months)?]
type Groups = Readonly<Record<string, string | undefined>>
type Months = { readonly from: number | undefined; readonly to: number | undefined }

const number = (printed: string | undefined): number | undefined =>
  printed === undefined ? undefined : Number(printed)
const named: Readonly<Record<string, Months>> = {
  上半年: { from: 1, to: 6 },
  下半年: { from: 7, to: 12 },
  第一季度: { from: 1, to: 3 },
  一季度: { from: 1, to: 3 },
  前三季度: { from: 1, to: 9 },
  前三个季度: { from: 1, to: 9 },
}

const readers: readonly Reader[] = [
  [
    'cut-off',
    new RegExp(
      String.raw`截[至止]到?\s?${year}${month('b')}月份?\s?(?:(?<d>[12]\d|3[01]|0?[1-9])\s?[日号]|底|末)?`,
      'uy',
    ),
    ({ b }) => ({ from: undefined, to: number(b) }),
  ],
  [
    'cut-off',
    new RegExp(String.raw`截[至止]到?\s?${year}(?:年底|年末|底|末)`, 'uy'),
    () => ({ from: undefined, to: 12 }),
  ],
  ['open', /截[至止]到?\s?(?:目前|报告期末?|现在|发稿)|今年以来|本年以来|(?<y>(?:19|20)\d\d)\s?年以来/uy],
  [
    'months',
    new RegExp(String.raw`${year}${month('a')}${dash}${month('b')}月份?`, 'uy'),
    ({ a, b }) => ({ from: number(a), to: number(b) }),
  ],
  [
    'cut-off',
    new RegExp(String.raw`${year}${month('b')}月(?:份|底|末)?\s?累计(?:数|值)?`, 'uy'),
    ({ b }) => ({ from: 1, to: number(b) }),
  ],
  [
    'months',
    new RegExp(String.raw`${year}(?<name>上半年|下半年|第?一季度|前三个?季度)`, 'uy'),
    ({ name = '' }) => named[name] ?? { from: undefined, to: undefined },
  ],
  [
    'full-year',
    new RegExp(String.raw`${year}(?:全年度?|全年累计)(?!预算|执行|支出|收入)`, 'uy'),
    () => ({ from: 1, to: 12 }),
  ],
  ['year', /(?<y>(?:19|20)\d\d)\s?年度?(?!\s?(?:\d|以来))/uy],
]

const openers =
  /截[至止]|[今本当]年|(?:19|20)\d\d\s?年|全年|[上下]半年|第?一季度|前三个?季度|(?:1[0-2]|0?[1-9])\s?月?份?\s?(?:[-—~至到]+|月)/gu

type Hit = { readonly to: number; readonly kind: PeriodKind; readonly groups: Groups; readonly months: Months }

const hitAt = (text: string, at: number): Hit | undefined => {
  for (const [kind, pattern, months] of readers) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const groups: Groups = found?.groups ?? {}
    if (found)
      return { to: at + found[0].length, kind, groups, months: months?.(groups) ?? { from: undefined, to: undefined } }
  }
  return undefined
}

const openBracket = (text: string, at: number): number => {
  const lowest = Math.max(0, at - 30)
  for (let from = at - 1; from >= lowest; from -= 1) {
    if ('（('.includes(text[from] ?? ' ')) return from
    if ('）)。；'.includes(text[from] ?? ' ')) return -1
  }
  return -1
}

const periodOf = (mapped: MappedText, source: SourceText, at: Hit & { from: number }): Period => {
  const place = placeOf(source, sourceSpan(mapped, at.from, at.to))
  const printedYear = at.groups['y']
  return {
    kind: at.kind,
    fromMonth: at.months.from,
    toMonth: at.months.to,
    toDay: number(at.groups['d']),
    year: /^\d/u.test(printedYear ?? '') ? number(printedYear) : undefined,
    printed: mapped.text.slice(at.from, at.to),
    place,
  }
}

const isPartOfNumber = (text: string, at: number): boolean => /[\d.]/u.test(text[at - 1] ?? '')

/** All period phrases of a text, in order. */
export const periodsIn = (mapped: MappedText, source: SourceText): readonly FoundPeriod[] => {
  const text = scanText(mapped.text)
  const search = new RegExp(openers)
  const periods: FoundPeriod[] = []
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const from = found.index
    const hit = isPartOfNumber(text, from) ? undefined : hitAt(text, from)
    if (!hit) continue
    periods.push({
      from,
      to: hit.to,
      period: periodOf(mapped, source, { ...hit, from }),
      bracket: openBracket(text, from),
    })
    search.lastIndex = hit.to
  }
  return periods
}
