import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import { decimal, equals, sum, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { groupText } from '../accounts/match-groups.ts'
import { pointsIn, rowsOf } from '../form-rows.ts'
import { groupBy } from '../group.ts'
import { matchesIn } from '../places.ts'

/** Lower edges of 达成 and 部分达成 in percent of the points. */
export type Bands = { readonly achieved: Decimal; readonly partly: Decimal }

/**
 * How a form says its indicators are scored. `printed` in the document; `layout`: not printed, but its points are those
 * of 财预〔2020〕10号; `own`: printed with limits and deductions that are not followed here; `unknown`: nothing is told.
 */
export type ScoringRules = {
  readonly source: 'printed' | 'layout' | 'own' | 'unknown'
  /** Points × actual ÷ target below the target. */
  readonly hasProportion: boolean
  /** Points × target ÷ actual above a ceiling. */
  readonly hasInverse: boolean
  readonly bands: Bands | undefined
  /** So many percent above its target a value is far above it. */
  readonly excess: Decimal | undefined
  readonly places: readonly Place[]
}

/** 完成值未达到指标值的，按完成值与指标值的比例计分. */
const proportion =
  /(?:指标值|目标值|完成值|实际值|定量指标|未完成|未达)[^。；]{0,30}(?:按|以|依|据|占|与)[^。；]{0,24}(?:比例|比值)[^。；]{0,12}(?:[计记赋给得]分|确定(?:得分|分值))/gu
/** 实际值（B）/年度指标值（A）*该指标分值, B/A或A/B*该指标分值. */
const upright = /(?:B[）)]?|完成值|实际值)[/÷][^。；]{0,10}(?:A|指标值|目标值)[^。；]{0,20}(?:[计记赋给]分|指标分值)/gu
const inverse = /(?:A[）)]?|指标值|目标值)[/÷][^。；]{0,10}(?:B|完成值|实际值)[^。；]{0,20}(?:[计记赋给]分|指标分值)/gu
/** 100%-80%（含80%）、80%-60%（含60%）、60%-0%. */
const bands =
  /100[%％]?[-—–~～至]+(?<achieved>\d{2})[%％][^。；\d]{0,4}(?:\d{2}[%％]?)?[）)、，]{1,3}\k<achieved>[%％]?[-—–~～至]+(?<partly>\d{2})[%％]/gu
/** 完成值超过指标值30%以上的，酌情扣分. */
const excess =
  /(?:超过|超出|高于|偏离|大于)[^。；]{0,6}(?:指标|目标)值?[^。；\d]{0,10}(?<excess>\d{2,3})[%％][^。；]{0,40}?[扣减]/gu
/** 低于60%的不得分, 每降低1个百分点扣1分. */
const own =
  /(?:低于|不足|未达|达不到|未完成|少于|小于|超过|超出)[^。；]{0,30}(?:不[得计]分|(?<![\d.])0分)|每(?:低|少|减|高|超|降|差|偏)[^。；]{0,20}扣/gu
const ofIndicators = /指标|完成值|实际值|目标值/u

const percentIn = (match: RegExpExecArray, group: string): Decimal => toDecimal(groupText(match, group))

const bandsIn = ({ match }: { readonly match: RegExpExecArray }): Bands => ({
  achieved: percentIn(match, 'achieved'),
  partly: percentIn(match, 'partly'),
})

/** What the document itself says about scoring; notes below a form are sentences. */
const printedRules = (filing: Filing): ScoringRules | undefined => {
  const [even, inverted] = [
    [...matchesIn(filing, proportion), ...matchesIn(filing, upright)],
    matchesIn(filing, inverse),
  ]
  const banded = matchesIn(filing, bands)
  const others = matchesIn(filing, own).filter(({ sentence }) => ofIndicators.test(sentence.text))
  const found = [...even, ...inverted, ...banded, ...others]
  if (found.length === 0) return undefined
  return {
    source: others.length > 0 ? 'own' : 'printed',
    hasProportion: even.length > 0,
    hasInverse: inverted.length > 0,
    bands: banded.map(bandsIn)[0],
    excess: matchesIn(filing, excess).map(({ match }) => percentIn(match, 'excess'))[0],
    places: found.map(({ place }) => place),
  }
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
  const printed = printedRules(filing)
  if (printed) return printed
  return hasNationalPoints(filing, form) ? national : { ...nothing, source: 'unknown' }
}
