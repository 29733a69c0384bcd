import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { isQualified } from '#domain/number/stated.ts'
import type { Dimension } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { differenceOf } from '../shared/compare.ts'
import { baseOf, inUnit, isOf, printFigure, sideOf } from '../shared/quantity.ts'
import { sharesRun } from '../shared/similarity.ts'
import { ownLead, phraseOf, placesOf, statementsOf, type Spoken, type Statement } from '../shared/statements.ts'

const measured: ReadonlySet<Dimension | undefined> = new Set(['area', 'length', 'mass', 'volume'])
const whole = /总(?:任务|面积|长度|里程|量|规模|目标)|任务(?:总)?(?:面积|长度|里程|量)|累计完成(?:面积|长度|里程|量)/u
const cumulative = /总|累计|历年|合计|规划|计划/u
/** So many sentences on, a paragraph speaks of the same programme. */
const reach = 4
/** A run of so many characters names a programme: 排水单元, 老旧小区. */
const topicLength = 4

type Pair = { readonly total: Spoken; readonly part: Spoken }

const isMeasured = ({ claim }: Spoken): boolean => isOf(claim.figure.unit, measured)
const wordsUpTo = ({ claim, sentence }: Spoken): string =>
  sentence.text
    .slice(0, claim.from - sentence.from)
    .slice(-120)
    .replaceAll(/总?(?:任务|面积|长度|里程|数量|规模|目标|总量)|累计|完成|[^\p{Script=Han}]/gu, '')

/** The programme both speak of is named before each of them. */
const speakOfOne = ({ total, part }: Pair): boolean => sharesRun(wordsUpTo(part), wordsUpTo(total), topicLength)

const pairsFrom = (statement: Statement, following: readonly Statement[]): readonly Pair[] =>
  statement.spoken
    .filter((total) => isMeasured(total) && whole.test(ownLead(total)))
    .flatMap((total) =>
      following
        .filter(
          ({ sentence, index }) => sentence.block === statement.sentence.block && index - statement.index <= reach,
        )
        .flatMap(({ spoken }) => spoken)
        .filter((part) => baseOf(part.claim.figure.unit) === baseOf(total.claim.figure.unit))
        .filter((part) => !cumulative.test(ownLead(part)) && speakOfOne({ total, part }))
        .map((part) => ({ total, part })),
    )

const judgeOne = (filing: Filing, { total, part }: Pair): Verdict => {
  const [a, b] = [total.claim.figure, part.claim.figure]
  const isWithin = compare(sideOf(b).interval.low, sideOf(a).interval.high) <= 0
  const evidence: Evidence = {
    message: words(
      `“${phraseOf(part)}”${isWithin ? '不大于' : '大于'}同一事项的“${phraseOf(total)}”。`,
      `${printFigure(b)} ${isWithin ? 'is within' : 'exceeds'} the whole of the programme, ${printFigure(a)}.`,
    ),
    places: placesOf(filing, [total, part]),
    arithmetic: `${printFigure(b)} ${isWithin ? '≤' : '>'} ${printFigure(a)}`,
    expected: `≤ ${printFigure(a)}`,
    printed: printFigure(b),
    difference: differenceOf(inUnit(sideOf(b).value, a.unit), inUnit(sideOf(a).value, a.unit)),
    unit: a.unit,
  }
  if (isWithin) return holds(evidence)
  return fails({
    ...evidence,
    severity: [a, b].some(isQualified) ? 'note' : 'warning',
    benign: words('所称总数可能只指其中一种资金来源或一类任务。', 'The total may belong to one funding line only.'),
    remedy: words('请核对总数与各部分，并写明总数的范围。', 'Check whole and parts, and name the scope of the whole.'),
  })
}

/** Parts of one programme, stated in the sentences behind its whole. */
export const partWithinProgramme: Check = {
  id: 'part-within-programme',
  rule: 'R34',
  title: words('同一事项的部分不大于整体', 'A part of a programme is not above its whole'),
  about: words(
    '同段中总任务面积、累计完成面积等，与其后同一事项（名称有四字以上相同）的同类数量比较。',
    'Compares total areas, lengths or quantities with those of the same programme (a shared name) later in the paragraph.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) => {
    const statements = statementsOf(filing)
    return orCannotTell(
      statements
        .flatMap((statement, at) => pairsFrom(statement, statements.slice(at + 1, at + 1 + reach)))
        .map((pair) => judgeOne(filing, pair)),
      '没有同一事项的总数与部分',
      'No programme is stated with its whole and its parts',
    )
  },
}
