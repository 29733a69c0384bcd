import type { Filing } from '#domain/filing/filing.ts'
import { add, sum } from '#domain/number/decimal.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, withinRounding } from '../check.ts'
import type { Check, Evidence, Severity, Verdict } from '../check.ts'
import { breakdownsOf, startsAnew, type Breakdown } from '../shared/breakdowns.ts'
import { moneyBreakdownsOf } from '../shared/finance-items.ts'
import { isAbove, printFigure, sideOf } from '../shared/quantity.ts'
import { placesOf, wordsOf, type Spoken } from '../shared/statements.ts'
import { footing, type Footing } from '../shared/sum.ts'

/** A list introduced so is said to be whole. */
const whole = /分为|具体为/u
/** 住宅与非住宅, 其余: the two parts leave nothing out. */
const complement = /^\s*[，,、；;]?\s*(?:非|未|其余|其他|剩余|余下)/u
/** One person may count under several of these. */
const overlapping =
  /党员|女|男|学历|本科|专科|硕士|博士|研究生|职称|高级|中级|少数民族|退役|残疾|老年|老人|儿童|岁|以上|以下|困难/u

const figuresOf = (parts: readonly Spoken[]) => parts.map(({ claim }) => claim.figure)
const against = ({ total }: Breakdown, parts: readonly Spoken[]): Footing =>
  footing(total.claim.figure, figuresOf(parts))

const isBehindSemicolon = (part: Spoken | undefined): boolean => part !== undefined && /[；;]/u.test(part.lead)

/** 甲10件，乙5件；丙8件: the ； ends a list that was joined by commas. */
const endsList = (part: Spoken, at: number, parts: readonly Spoken[]): boolean =>
  startsAnew(part) || (at > 0 && isBehindSemicolon(part) && !isBehindSemicolon(parts[at - 1]))

/** The parts that belong together: the list joined by 、, else what follows until a new statement begins. */
const listOf = ({ sure, possible }: Breakdown): readonly Spoken[] => {
  const end = possible.findIndex(endsList)
  return sure.length > 1 ? sure : [...sure, ...possible.slice(0, end === -1 ? possible.length : end)]
}

/** The shortest run of two or more parts that fills the total. */
const closing = (breakdown: Breakdown): readonly Spoken[] | undefined => {
  const parts = [...breakdown.sure, ...breakdown.possible]
  for (let count = 2; count <= parts.length; count += 1) {
    const run = parts.slice(0, count)
    if (against(breakdown, run).agreement === 'holds') return run
  }
  return undefined
}

type Found = { readonly filing: Filing; readonly breakdown: Breakdown; readonly list: readonly Spoken[] }

const evidence = ({ filing, breakdown, list }: Found, sum: Footing): Evidence => ({
  message: words(
    `“${breakdown.phrase}”所列各项合计${sum.expected}${sum.unit}，总数为${printFigure(breakdown.total.claim.figure)}。`,
    `The listed parts add up to ${sum.expected} ${sum.unit}; the total is ${printFigure(breakdown.total.claim.figure)}.`,
  ),
  places: placesOf(filing, [breakdown.total, ...list]),
  arithmetic: sum.arithmetic,
  expected: sum.expected,
  printed: sum.printed,
  difference: sum.difference,
  unit: sum.unit,
})

const isWhole = ({ breakdown, list }: Found): boolean =>
  whole.test(breakdown.phrase) || list.slice(1).some(({ lead }) => complement.test(lead))

const severityOf = (found: Found, sum: Footing): Severity => {
  const { list, breakdown } = found
  if ([...list, breakdown.total].some(({ claim }) => isQualified(claim.figure))) return 'note'
  if (isWhole(found)) return 'error'
  return sum.isOver && !list.some((part) => overlapping.test(wordsOf(part))) ? 'warning' : 'note'
}

const failing = (found: Found, sum: Footing): Verdict =>
  fails({
    ...evidence(found, sum),
    severity: severityOf(found, sum),
    benign: sum.isOver
      ? words('各项之间可能有交叉，或总数另有统计口径。', 'The parts may overlap, or the total may have another scope.')
      : words('“其中”可能只列主要部分。', 'The list may name the main parts only.'),
    remedy: words(
      '请核对总数与各项，并列全或注明“等”。',
      'Check total and parts; list all, or say that the list is not complete.',
    ),
  })

/** Behind a part above its total, or parts of twice the total, stands a list read wrongly rather than added wrongly. */
const isDoubtful = ({ breakdown: { total }, list }: Found): boolean => {
  const whole = sideOf(total.claim.figure).interval.high
  const sizes = list.map(({ claim }) => sideOf(claim.figure).interval.low)
  return sizes.some((size) => isAbove(size, whole)) || isAbove(sum(sizes), add(whole, whole))
}

const misread = ({ filing, breakdown, list }: Found): Verdict =>
  cannotTell(
    `“${breakdown.phrase}”之后的数字层次不清，无法确定哪些是总数${printFigure(breakdown.total.claim.figure)}的分项`,
    `It is not clear which figures behind “${breakdown.phrase}” divide the total ${printFigure(breakdown.total.claim.figure)}`,
    placesOf(filing, [breakdown.total, ...list]),
  )

/** 总数1000，其中甲800，乙500、丙300: the parts behind the first divide the first. */
const dividesFirst = (list: readonly Spoken[]): boolean => {
  const [first, ...rest] = list
  return first !== undefined && rest.length > 1 && footing(first.claim.figure, figuresOf(rest)).agreement === 'holds'
}

const innerOf = (breakdown: Breakdown): Breakdown | undefined => {
  const [first, ...rest] = listOf(breakdown)
  return first && dividesFirst([first, ...rest]) ? { ...breakdown, total: first, sure: rest, possible: [] } : undefined
}

/** The breakdown itself where it closes, else the one inside its first part. */
const meantBy = (outer: Breakdown): Breakdown => (closing(outer) ? outer : (innerOf(outer) ?? outer))

const judgeOne = (filing: Filing, outer: Breakdown): readonly Verdict[] => {
  const breakdown = meantBy(outer)
  const filled = closing(breakdown)
  if (filled) return [holds(evidence({ filing, breakdown, list: filled }, against(breakdown, filled)))]
  const found = { filing, breakdown, list: listOf(breakdown) }
  if (found.list.length < 2) return []
  const footed = against(breakdown, found.list)
  if (isDoubtful(found)) return [misread(found)]
  if (footed.agreement === 'within-rounding') return [withinRounding(evidence(found, footed))]
  const isJudged = footed.isOver || (breakdown.sure.length > 1 && breakdown.phrase !== '含') || isWhole(found)
  return isJudged ? [failing(found, footed)] : []
}

/** Totals of the department's money whose parts are judged with their sources. */
const financeStarts = (filing: Filing): ReadonlySet<number> =>
  new Set(
    moneyBreakdownsOf(filing)
      .filter(({ parts }) => parts.length > 1)
      .map(({ total }) => total.figure.place.start),
  )

/** Counts and amounts in running text beside the parts listed with them; the department's own money is judged elsewhere. */
export const countsEqualTotal: Check = {
  id: 'counts-equal-total',
  rule: 'R01',
  title: words('文中总数等于所列各项之和', 'A total in the text equals the parts listed with it'),
  about: words(
    '“其中”“包括”“分为”之后的同单位数字相加，与其前面的总数比较。未列全的“其中”只提示；各项可能交叉的不作差错。',
    'Adds the figures behind 其中, 包括 or 分为 and compares them with the total before. An incomplete list is only pointed out.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) => {
    const money = financeStarts(filing)
    const judged = breakdownsOf(filing)
      .filter(({ total }) => !money.has(total.claim.figure.place.start))
      .flatMap((breakdown) => judgeOne(filing, breakdown))
    return orCannotTell(judged, '文中没有总数与分项并列的数字', 'The text states no total with its parts')
  },
}
