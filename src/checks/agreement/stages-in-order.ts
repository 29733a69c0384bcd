import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Severity, type Verdict } from '../check.ts'
import { differenceOf } from '../shared/compare.ts'
import { stagePairs, type StagePair } from '../shared/lexicons/stage-pairs.ts'
import { baseOf, isAdditive, printFigure, sideOf } from '../shared/quantity.ts'
import {
  phraseOf,
  placesOf,
  spokenBefore,
  statementsOf,
  wordsOf,
  type Spoken,
  type Statement,
} from '../shared/statements.ts'

type Staged = { readonly pair: StagePair; readonly first: Spoken; readonly second: Spoken }

/** 剩余4处正在整改 has not reached the stage. */
const open = /剩余|其余|余下|未|正在|待/u
const isSecond = (pair: StagePair, spoken: Spoken): boolean =>
  pair.second.test(wordsOf(spoken)) && !open.test(wordsOf(spoken))
const isFirst = (pair: StagePair, spoken: Spoken): boolean =>
  pair.first.test(wordsOf(spoken)) && !isSecond(pair, spoken)

const sameUnit = (a: Spoken, b: Spoken): boolean => baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit)

/** The nearest earlier stage of the same unit in the sentence. */
const stagedIn = (statement: Statement): readonly Staged[] =>
  stagePairs.flatMap((pair) =>
    statement.spoken.flatMap((second) => {
      if (!isSecond(pair, second) || !isAdditive(second.claim.figure.unit)) return []
      const first = spokenBefore(statement, second).findLast((other) => sameUnit(other, second) && isFirst(pair, other))
      return first ? [{ pair, first, second }] : []
    }),
  )

const severityOf = ({ first, second }: Staged): Severity =>
  [first, second].some(({ claim }) => isQualified(claim.figure)) ? 'note' : 'warning'

const judgeOne = (filing: Filing, staged: Staged): readonly Verdict[] => {
  const { pair, first, second } = staged
  const [a, b] = [first.claim.figure, second.claim.figure]
  const isWithin = compare(sideOf(b).interval.low, sideOf(a).interval.high) <= 0
  const evidence: Evidence = {
    message: words(
      `后一环节“${phraseOf(second)}”${isWithin ? '不大于' : '大于'}前一环节“${phraseOf(first)}”。`,
      `The later stage (${printFigure(b)}) ${isWithin ? 'is within' : 'exceeds'} the earlier one (${printFigure(a)}).`,
    ),
    places: placesOf(filing, [first, second]),
    arithmetic: `${printFigure(b)} ${isWithin ? '≤' : '>'} ${printFigure(a)}`,
    expected: `≤ ${printFigure(a)}`,
    printed: printFigure(b),
    difference: differenceOf(sideOf(a).value, sideOf(b).value),
    unit: baseOf(a.unit),
  }
  if (isWithin) return [holds(evidence)]
  // With other counts between them the two may not speak of one thing.
  if (second.at - first.at > 1) return []
  return [
    fails({
      ...evidence,
      severity: severityOf(staged),
      benign: words(pair.benign.zh, pair.benign.en),
      remedy: words(
        '请核对两个数字；包含结转事项的，请注明。',
        'Check both counts; say so where carried-over cases are included.',
      ),
    }),
  ]
}

/** 整改 ≤ 查处, 办结 ≤ 受理, 处罚决定 ≤ 立案 … */
export const stagesInOrder: Check = {
  id: 'stages-in-order',
  rule: 'R09',
  title: words('后一环节的件数不大于前一环节', 'A later stage counts no more than the stage before'),
  about: words(
    '同句中同单位的受理与办结、立案与处罚、申请与通过等按办理顺序比较；可能有上年结转，只要求说明。',
    'Compares stages of one procedure within a sentence and a unit. Carry-over from the year before is possible: it is asked about.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(stagedIn)
        .flatMap((staged) => judgeOne(filing, staged)),
      '同句中没有前后环节的件数',
      'No sentence counts two stages of one procedure',
    ),
}
