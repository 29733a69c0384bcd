import type { Filing, Sentence } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, hundred } from '#domain/number/decimal.ts'
import { isQualified } from '#domain/number/stated.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { resultFigures } from '../shared/indicator-mentions.ts'
import type { Mention } from '../shared/mentions.ts'
import { placeInBlock } from '../shared/places.ts'
import { isRate, printFigure } from '../shared/quantity.ts'
import { reportingSentences } from '../shared/section-kinds.ts'
import { bareName } from '../shared/statements.ts'

/** What words for “all of it” end: their subject stands before. */
const allDone =
  /(?:已?(?:全部|均已?|都已?|全面)(?:按[时期](?:按质)?)?(?:高质量)?(?:完成|完工|竣工|办结|发放|落实|达标|验收)|(?:发放|公开|支付|办理|拨付|完成|办结)(?:及时|按时)|按时足额发放)(?![性率度])/u
const ending = /(?:综合)?(?:实际)?(?:完成|完工|竣工|办结|发放|落实|达标|验收|合格|及时|覆盖)?(?:及时)?[率性度]$/u
const generic =
  /^(?:其中|各项|年度|目标|任务|工作|项目|工程|指标|计划|绩效|总体|所有|均|已|[一二三四五六七八九十\d]+)*|(?:工作|任务|项目|事项)$/gu
/** Shorter subjects are found everywhere. */
const shortest = 4

type Clause = { readonly subject: string; readonly text: string; readonly place: Place }

const clausesOf = (filing: Filing, sentence: Sentence): readonly Clause[] =>
  [...sentence.text.matchAll(/[^，,；;：:。、（）()]+/gu)].flatMap((clause) => {
    const found = allDone.exec(clause[0])
    const subject = found ? bareName(clause[0].slice(0, found.index)).replaceAll(generic, '') : ''
    const verb = /^(?:发放|公开|支付|办理|拨付)/u.exec(found?.[0] ?? '')?.[0] ?? ''
    if (subject.length + verb.length < shortest || subject === '') return []
    const from = sentence.from + clause.index
    const place = placeInBlock(filing, sentence.block, { from, to: from + clause[0].length })
    return [{ subject: subject + verb, text: clause[0].trim(), place }]
  })

/** Do the characters of the subject stand in the name, in their order? 厕所革命改造 in 厕所革命综合改造完成率. */
const standsIn = (subject: string, name: string): boolean => {
  let at = 0
  for (const character of subject) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

const speaksOf = ({ subject }: Clause, row: IndicatorRow): boolean => {
  const name = bareName(row.name)
  const stem = name.replace(ending, '')
  return stem.length >= 2 && name.startsWith(subject.slice(0, 2)) && standsIn(subject, name)
}

const judgeOne = (row: IndicatorRow, result: Mention, clause: Clause): Verdict => {
  const printed = printFigure(result.figure)
  const isFull = compare(result.figure.value, hundred) >= 0
  const evidence = {
    message: words(
      `“${row.name}”表中为${printed}，正文为“${clause.text}”。`,
      `“${row.name}” is ${printed} in the table; the text says “${clause.text}”.`,
    ),
    places: [result.place, clause.place],
    arithmetic: `${printed} ${isFull ? '=' : '≠'} 100%`,
    expected: '100%',
    printed,
  }
  if (isFull) return holds(evidence)
  return fails({
    ...evidence,
    severity: isQualified(result.figure) ? 'note' : 'warning',
    benign: words('正文可能只指其中一部分工作。', 'The text may speak of a part only.'),
    remedy: words('请按实际完成值修改正文或指标表。', 'Adjust text or table to the actual result.'),
  })
}

const rateOf = (row: IndicatorRow): Mention | undefined => resultFigures(row).find(({ figure }) => isRate(figure))

/** 全部完成, 及时 in the text beside the rate of the table. */
export const indicatorEqualsWords: Check = {
  id: 'indicator-equals-words',
  rule: 'R05',
  title: words('正文“全部完成”“及时”与指标表一致', 'Words for “all done” in the text agree with the table'),
  about: words(
    '正文称某事全部完成、完工或及时，与指标表中同名指标的比率比较；名称须逐字按序包含。',
    'Where the text says that something is all done or in time, the indicator of that name must be 100%.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const rows = filing.indicators.flatMap((row) => {
      const result = rateOf(row)
      return result ? [{ row, result }] : []
    })
    const clauses =
      rows.length === 0 ? [] : reportingSentences(filing).flatMap(({ sentence }) => clausesOf(filing, sentence))
    return orCannotTell(
      rows.flatMap(({ row, result }) =>
        clauses.filter((clause) => speaksOf(clause, row)).map((clause) => judgeOne(row, result, clause)),
      ),
      '正文没有以文字称指标表中的事项全部完成',
      'The text says of no indicator in words that it is all done',
    )
  },
}
