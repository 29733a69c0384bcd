import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { toBase } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Verdict, type YearCheck } from '../check.ts'
import { metricKey, printedFigure } from '../shared/year-metrics.ts'
import { whyNotComparable } from '../shared/year-pair.ts'

/** What is built up and does not vanish by itself. */
const stock =
  /累计|共有|现有|建成|设有|建立|组建|成立|总数|存量|实有|在册|覆盖|安装|网格|支部|服务站|应急单元|停车场|监控/u
const flow =
  /开展|检查|处理|受理|举办|接待|发放|罚款|查处|整改|约谈|巡|投诉|案件|销售|收入|支出|增长|下降|新增|率$|满意/u

const stocksOf = (filing: Filing): ReadonlyMap<string, Claim> =>
  new Map(
    filing.claims
      .filter(
        ({ metric, figure, noun }) => stock.test(metric) && !flow.test(metric + noun) && figure.qualifier === undefined,
      )
      .map((claim) => [metricKey(claim), claim]),
  )

const judgePair = (before: Claim, after: Claim): Verdict => {
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
    return holds({ ...evidence, message: words(`“${after.metric}”没有减少。`, `“${after.metric}” did not fall.`) })
  return fails({
    ...evidence,
    message: words(
      `“${after.metric}”上一份报告为 ${printedFigure(before)}，这一份为 ${printedFigure(after)}。`,
      `“${after.metric}” was ${printedFigure(before)} and is now ${printedFigure(after)}.`,
    ),
    benign: words('撤并、报废或口径调整', 'some were merged or written off, or the definition changed'),
    remedy: words('说明减少的原因。', 'Explain the fall.'),
  })
}

const judge = (earlier: Filing, later: Filing): readonly Verdict[] => {
  const why = whyNotComparable(earlier, later)
  if (why !== undefined) return [why]
  const old = stocksOf(earlier)
  const verdicts = [...stocksOf(later)].flatMap(([key, after]) => {
    const before = old.get(key)
    return before === undefined ? [] : [judgePair(before, after)]
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
