import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { isPercent, sameBase, toBase } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Verdict, type YearCheck } from '../check.ts'
import { likeness, plain } from '../shared/similarity.ts'
import { printedFigure } from '../shared/year-metrics.ts'
import { whyNotComparable } from '../shared/year-pair.ts'

/** What is built up and does not vanish by itself. */
const stock = /累计|共有|现有|建成|建设|设有|建立|组建|成立|总数|存量|实有|在册|覆盖|安装|支部|服务站|单元|停车场|监控/u
const flow =
  /开展|检查|处理|事件|受理|举办|接待|发放|罚款|查处|整改|约谈|巡查|投诉|案件|销售|收入|支出|增长|下降|新增|申报|接种|率$|满意/u
const verbs = /^(?:20\d\d年|全街|全镇|全区|本街|累计|共有?|已|现有|新建|建设|建成|建立|设立|设有|组建|成立|健全|完成)+/u

type Stock = { readonly claim: Claim; readonly name: string }

/** What is counted: 建成应急单元156个 and 建设157个应急单元 both count 应急单元. */
const nameOf = ({ metric, noun }: Claim): string => {
  const own = plain(metric).replace(verbs, '')
  return own === '' ? plain(noun) : own
}

const shortestName = 3
const mostStocks = 300

const stocksOf = (filing: Filing): readonly Stock[] =>
  filing.claims
    .filter(({ metric, noun, figure }) => {
      const text = metric + noun
      return stock.test(text) && !flow.test(text) && figure.qualifier === undefined && !isPercent(figure.unit)
    })
    .map((claim) => ({ claim, name: nameOf(claim) }))
    .filter(({ name }) => name.length >= shortestName)
    .slice(0, mostStocks)

/** Names differ a little from year to year; the likest stock of the same unit counts, if it is like enough. */
const alike = 0.6

const likest = (
  after: Stock,
  before: readonly Stock[],
): { readonly stock: Stock; readonly isSame: boolean } | undefined => {
  const [best] = before
    .filter(({ claim }) => sameBase(claim.figure.unit, after.claim.figure.unit))
    .map((one) => ({ stock: one, likeness: likeness(one.name, after.name) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  return best !== undefined && best.likeness >= alike ? { stock: best.stock, isSame: best.likeness === 1 } : undefined
}

const judgePair = (before: Claim, { claim: after, name }: Stock, isSame: boolean): Verdict => {
  const [old, current] = [
    toBase(before.figure.value, before.figure.unit),
    toBase(after.figure.value, after.figure.unit),
  ]
  const evidence = {
    places: [after.figure.place],
    arithmetic: `${printedFigure(before)} → ${printedFigure(after)}`,
    expected: `≥ ${printedFigure(before)}`,
    printed: printedFigure(after),
  }
  if (compare(current.value, old.value) >= 0)
    return holds({ ...evidence, message: words(`“${name}”没有减少。`, `“${name}” did not fall.`) })
  return fails({
    ...evidence,
    message: words(
      `“${name}”上一份报告为 ${printedFigure(before)}，这一份为 ${printedFigure(after)}。`,
      `“${name}” was ${printedFigure(before)} and is now ${printedFigure(after)}.`,
    ),
    severity: isSame ? 'warning' : 'note',
    benign: words('撤并、报废或口径调整', 'some were merged or written off, or the definition changed'),
    remedy: words('说明减少的原因。', 'Explain the fall.'),
  })
}

/** A stock told twice with one value is compared once. */
const unique = (stocks: readonly Stock[]): readonly Stock[] => [
  ...new Map(stocks.map((one) => [`${one.name}|${printedFigure(one.claim)}`, one])).values(),
]

const judge = (earlier: Filing, later: Filing): readonly Verdict[] => {
  const why = whyNotComparable(earlier, later)
  if (why !== undefined) return [why]
  const old = stocksOf(earlier)
  const verdicts = unique(stocksOf(later)).flatMap((after) => {
    const before = likest(after, old)
    return before === undefined ? [] : [judgePair(before.stock.claim, after, before.isSame)]
  })
  return orCannotTell(verdicts, '两份报告没有同名的存量数', 'The two reports share no stock figure')
}

export const stockFell: YearCheck = {
  id: 'stock-fell',
  rule: 'R30',
  title: words('存量数不应无故减少', 'Stocks do not fall'),
  about: words(
    '两个年度同名同单位的存量（建成、现有、累计、在册）比较；当年发生数不算。地点取自后一份报告。',
    'Stocks of the same name and unit in two years; what happens year by year is left alone. Places are in the later report.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge,
}
