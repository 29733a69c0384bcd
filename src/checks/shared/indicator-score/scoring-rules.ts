import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import { decimal, equals, sum } from '#domain/number/decimal.ts'
import { pointsIn, rowsOf } from '../form-rows.ts'
import { groupBy } from '../group.ts'
import { printedRules, type PrintedRules } from './printed-rules.ts'

/**
 * The rules of a form. `printed` in the document; `layout`: not printed, but its points are those of 财预〔2020〕10号;
 * `own`: printed with limits and deductions that are not followed here; `unknown`: nothing is told.
 */
export type ScoringRules = Omit<PrintedRules, 'hasOwn'> & {
  readonly source: 'printed' | 'layout' | 'own' | 'unknown'
}

const ten = decimal(10n)

/** Points of the first levels in the tables of 财预〔2020〕10号 and 财预〔2021〕101号, beside 10 for execution. */
const layouts: readonly (readonly (readonly [RegExp, number])[])[] = [
  [
    [/^产出/u, 50],
    [/^效益/u, 30],
    [/满意/u, 10],
  ],
  [
    [/^成本/u, 20],
    [/^产出/u, 40],
    [/^效益/u, 20],
    [/满意/u, 10],
  ],
]

/** Are the points of a project's form those of the national table, level by level? */
const hasNationalPoints = (filing: Filing, form: Form): boolean => {
  const total = form.money && totalRowOf(form.money)
  const execution = total && pointsIn(total.cells.points)
  if (form.kind !== 'project-evaluation' || !execution || !equals(execution.figure.value, ten)) return false
  const levels = [...groupBy(rowsOf(filing, form), ({ level1 }) => level1)].map(
    ([name, rows]) => [name, sum(rows.flatMap(({ points }) => pointsIn(points)?.figure.value ?? []))] as const,
  )
  return layouts.some(
    (layout) =>
      layout.length === levels.length &&
      layout.every(([pattern, points]) =>
        levels.some(([name, given]) => pattern.test(name) && equals(given, decimal(BigInt(points)))),
      ),
  )
}

const nothing = { hasProportion: false, hasInverse: false, bands: undefined, excess: undefined, places: [] } as const

/** 10号 gives the proportion and the three bands; it is silent on ceilings, and names no threshold above the target. */
const national: ScoringRules = {
  ...nothing,
  source: 'layout',
  hasProportion: true,
  bands: { achieved: decimal(80n), partly: decimal(60n) },
}

/** A column of the table itself that says how each indicator is scored. */
const rowRules = /评[分价]标准|评扣分|[计赋扣]分(?:方法|标准|规则|办法)|得分计算/u

const hasRowRules = (filing: Filing, form: Form): boolean =>
  rowsOf(filing, form).some(({ table }) =>
    filing.indicatorTables[table]?.columns.some((column) =>
      rowRules.test(column.replaceAll(/[^\p{Script=Han}]/gu, '')),
    ),
  )

/** The rules a form is scored by, as far as its document tells. */
export const scoringRulesOf = (filing: Filing, form: Form): ScoringRules => {
  if (hasRowRules(filing, form)) return { ...nothing, source: 'own' }
  const [printed] = printedRules(filing)
  if (printed) return { ...printed, source: printed.hasOwn ? 'own' : 'printed' }
  return hasNationalPoints(filing, form) ? national : { ...nothing, source: 'unknown' }
}
