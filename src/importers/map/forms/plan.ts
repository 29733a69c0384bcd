import type { GoalTerm } from '#domain/filing/form-base.ts'
import type { PlannedMoney } from '#domain/filing/goal-declaration.ts'
import type { Table } from '#domain/text/document.ts'
import { joinTexts, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, withUnit } from '../cell.ts'
import { bareFund, fundSourceOf, isFund, isTotalFund } from '../fund-names.ts'
import { headAt } from '../grid-head.ts'
import { moneyUnitIn } from './money-unit.ts'

type Row = readonly MappedText[]

export const isAmount = (text: string): boolean => /^[-−]?\d[\d.,，]*(?:万?元)?$|^[—–/-]+$/u.test(text)
const termOf = (text: string): GoalTerm => (/中期|实施期/u.test(text) ? 'mid-term' : 'annual')

type Keyed = { readonly name: MappedText; readonly amount: MappedText | undefined }

/** 年度资金总额： | 40: a name of money with the amount behind it, where one is filled in. */
const keyedIn = (row: Row): Keyed[] => {
  const cells = row.filter(({ text }) => text !== '')
  return cells.flatMap((name, at) => {
    const amount = cells[at + 1]
    if (!isFund(name.text)) return []
    return [{ name, amount: amount && isAmount(amount.text) ? amount : undefined }]
  })
}

/** The rows above the indicators. */
export const rowsAbove = (table: Table): readonly Row[] => {
  const end = table.rows.findIndex((_row, at) => headAt(table, at) !== undefined)
  return end === -1 ? table.rows : table.rows.slice(0, end)
}

/** Rows of a single cell are the cells of a form printed one a line: they follow each other. */
const joined = (rows: readonly Row[]): readonly Row[] => {
  const found: MappedText[][] = []
  let isSingle = false
  for (const row of rows) {
    const last = found.at(-1)
    if (isSingle && row.length === 1 && last) last.push(...row)
    else found.push([...row])
    isSingle = row.length === 1
  }
  return found
}

/** The n-th row of a source below the totals belongs to the n-th total. */
const withTerms = (keyed: readonly Keyed[]): readonly (Keyed & { readonly term: GoalTerm })[] => {
  let terms: GoalTerm[] = []
  let seen = new Map<string, number>()
  return keyed.map((each) => {
    const name = bareFund(each.name.text)
    if (isTotalFund(name)) {
      if (seen.size > 0) terms = []
      seen = new Map()
      terms.push(termOf(name))
      return { ...each, term: termOf(name) }
    }
    const at = seen.get(name) ?? 0
    seen.set(name, at + 1)
    return { ...each, term: terms[at] ?? 'annual' }
  })
}

/** The planned money of a declaration: totals of the middle term and of the year with their sources. */
export const plannedMoneyOf = (source: SourceText, table: Table): PlannedMoney[] => {
  const rows = rowsAbove(table)
  const unit = moneyUnitIn(rows)
  const keyed = joined(rows).flatMap(keyedIn)
  const first = keyed.findIndex(({ name }) => isTotalFund(name.text))
  return withTerms(first === -1 ? [] : keyed.slice(first)).flatMap(({ name, amount, term }) => {
    const from = fundSourceOf(name.text)
    if (!from || !amount) return []
    return [
      {
        term,
        name: bareFund(name.text),
        source: from,
        amount: withUnit(cellOf(amount, source), unit),
        place: placeOf(source, wholeSpan(joinTexts([name, amount]))),
      },
    ]
  })
}
