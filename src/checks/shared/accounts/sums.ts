import type { AccountTable } from '#domain/filing/accounts.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, withinRounding, type Severity, type Verdict } from '../../check.ts'
import type { Mention } from '../mentions.ts'
import { footing, type Footing } from '../sum.ts'
import { nameOfTable } from './amounts.ts'

/** An amount of a table beside the amounts it should be the sum of. */
export type Sum = { readonly total: Mention; readonly parts: readonly Mention[] }

type Judged = Sum & { readonly footing: Footing }

const placesOf = ({ total, parts }: Sum) => [total, ...parts].map(({ place }) => place)

const failing = (table: AccountTable, { footing: found, ...sum }: Judged, severity: Severity): Verdict => {
  const { agreement: _agreement, isOver: _isOver, ...figures } = found
  const unit = figures.unit
  return fails({
    ...figures,
    severity,
    message: words(
      `${nameOfTable(table)}“${sum.total.name}”为${figures.printed}${unit}，各分项合计${figures.expected}${unit}。`,
      `“${sum.total.name}” is ${figures.printed} ${unit}; its parts add up to ${figures.expected} ${unit}.`,
    ),
    places: placesOf(sum),
    benign: words(
      '表中可能有未能读出的行，或有不应相加的行、列。',
      'A row may not have been read, or some rows or columns are not to be added.',
    ),
    remedy: words('请与决算报表原表核对总数与各分项。', 'Check total and parts against the original table.'),
  })
}

const agreeing = (table: AccountTable, sums: readonly Judged[], kind: 'holds' | 'within-rounding'): Verdict[] => {
  const own = sums.filter(({ footing: { agreement } }) => agreement === kind)
  const [first] = own
  if (!first) return []
  const { arithmetic, expected, printed, difference, unit } = first.footing
  const evidence = {
    message: words(
      `${nameOfTable(table)}“${first.total.name}”${own.length > 1 ? `等${own.length}处总数` : ''}等于各分项之和。`,
      `“${first.total.name}” and others (${own.length} in all) equal the sum of their parts.`,
    ),
    places: placesOf(first),
    arithmetic,
    expected,
    printed,
    difference,
    unit,
  }
  return [kind === 'holds' ? holds(evidence) : withinRounding(evidence)]
}

/** Where most of several sums fail the columns or rows were hardly meant to be added: a question, no reproach. */
const isDoubtful = (failed: number, all: number): boolean => all > 2 && failed * 2 > all

/** The sums of one table: each that fails, and one verdict for those that hold and for those within rounding. */
export const sumVerdicts = (table: AccountTable, sums: readonly Sum[], severity: Severity): readonly Verdict[] => {
  const judged = sums.map((sum) => ({
    ...sum,
    footing: footing(
      sum.total.figure,
      sum.parts.map(({ figure }) => figure),
    ),
  }))
  const failed = judged.filter(({ footing: { agreement } }) => agreement === 'fails')
  const weight = !table.isWhole || isDoubtful(failed.length, judged.length) ? 'note' : severity
  return [
    ...failed.map((sum) => failing(table, sum, weight)),
    ...agreeing(table, judged, 'holds'),
    ...agreeing(table, judged, 'within-rounding'),
  ]
}
