import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Verdict } from '../check.ts'
import { baseOf, isExactCount, printFigure } from '../shared/quantity.ts'
import { phraseOf, placesOf, statementsOf, wordsOf, type Spoken, type Statement } from '../shared/statements.ts'
import { footing } from '../shared/sum.ts'

const done = /已|完成|竣工|完工|办结|整改(?!通知)/u
const open = /争取|正在|尚|未|待|拟|预计|其余|剩余|余下|推进|在建|办理中|施工中/u

type Split = { readonly total: Spoken; readonly done: Spoken; readonly open: Spoken }

const sameUnit = (a: Spoken, b: Spoken): boolean => baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit)
const isSplit = ({ total, done: finished, open: left }: Split): boolean =>
  [total, finished, left].every(({ claim }) => isExactCount(claim.figure)) &&
  sameUnit(total, finished) &&
  sameUnit(total, left) &&
  done.test(wordsOf(finished)) &&
  !open.test(wordsOf(finished)) &&
  open.test(wordsOf(left))

/** Three counts in a row: all, those done, those still open. */
const splitsIn = ({ spoken }: Statement): readonly Split[] =>
  spoken.flatMap((total, at) => {
    const [finished, left] = spoken.slice(at + 1, at + 3)
    const split = finished && left && { total, done: finished, open: left }
    return split && isSplit(split) ? [split] : []
  })

const judgeOne = (filing: Filing, split: Split): Verdict => {
  const [total, parts] = [split.total.claim.figure, [split.done.claim.figure, split.open.claim.figure]]
  const sum = footing(total, parts)
  const evidence: Evidence = {
    message: words(
      `“${phraseOf(split.total)}”，已完成与未完成合计${sum.expected}${sum.unit}。`,
      `The total is ${printFigure(total)}; done and open add up to ${sum.expected}${sum.unit}.`,
    ),
    places: placesOf(filing, [split.total, split.done, split.open]),
    arithmetic: sum.arithmetic,
    expected: sum.expected,
    printed: sum.printed,
    difference: sum.difference,
    unit: sum.unit,
  }
  if (sum.agreement === 'holds') return holds(evidence)
  return fails({
    ...evidence,
    severity: sum.isOver ? 'warning' : 'note',
    benign: words('可能另有其他状态的事项未列出。', 'Cases in another state may not be listed.'),
    remedy: words('请核对总数、已完成数和未完成数。', 'Check the total, what is done and what is open.'),
  })
}

/** 27 个，已完成 19 个，8 个正在推进. */
export const doneAndOpenEqualTotal: Check = {
  id: 'done-and-open-equal-total',
  rule: 'R01',
  title: words('已完成数与未完成数之和等于总数', 'Done and open add up to the total'),
  about: words(
    '同句中依次列出的总数、已完成数、未完成数（争取、正在、尚未等）相加核对。',
    'Adds what is done and what is still open where a sentence states total, done and open in a row.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(splitsIn)
        .map((split) => judgeOne(filing, split)),
      '文中没有总数、已完成数、未完成数并列',
      'The text states no total with what is done and what is open',
    ),
}
