import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Severity, type Verdict } from '../check.ts'
import { breakdownsOf, type Breakdown } from '../shared/breakdowns.ts'
import { differenceOf } from '../shared/compare.ts'
import { inUnit, printFigure, sideOf } from '../shared/quantity.ts'
import { likeness, plain } from '../shared/similarity.ts'
import { phraseOf, placesOf, wordsOf, type Spoken } from '../shared/statements.ts'

const valueOf = ({ claim }: Spoken) => sideOf(claim.figure).value
const isWithin = (part: Spoken, whole: Spoken): boolean =>
  compare(sideOf(part.claim.figure).interval.low, sideOf(whole.claim.figure).interval.high) <= 0

const evidence = (filing: Filing, total: Spoken, part: Spoken): Evidence => ({
  message: words(
    `“${phraseOf(part)}”${isWithin(part, total) ? '不大于' : '大于'}其所属的“${phraseOf(total)}”。`,
    `${printFigure(part.claim.figure)} ${isWithin(part, total) ? 'is within' : 'exceeds'} its total of ${printFigure(total.claim.figure)}.`,
  ),
  places: placesOf(filing, [total, part]),
  arithmetic: `${printFigure(part.claim.figure)} ${isWithin(part, total) ? '≤' : '>'} ${printFigure(total.claim.figure)}`,
  expected: `≤ ${printFigure(total.claim.figure)}`,
  printed: printFigure(part.claim.figure),
})

/** 改造3个小区，其中新增50个充电桩: 个, 项, 处 count anything, so the same unit alone does not make a part. */
const general = /^[个项处次条份件批类]$/u
const speakOfOne = (a: Spoken, b: Spoken): boolean => {
  const bare = (spoken: Spoken): string => plain(wordsOf(spoken)).replaceAll(/其中|包括|包含|共/gu, '')
  return !general.test(b.claim.figure.unit) || likeness(bare(a), bare(b)) > 0
}

const severityOf = (phrase: string, total: Spoken, part: Spoken): Severity => {
  const isVague = [part, total].some(({ claim }) => isQualified(claim.figure))
  if (isVague || !speakOfOne(total, part)) return 'note'
  return phrase === '其中' && part.sentence === total.sentence ? 'error' : 'warning'
}

/** The part may belong to a larger count named earlier in the sentence: then it is only pointed out. */
const judgePart = (filing: Filing, { phrase, total, earlier }: Breakdown, part: Spoken): Verdict => {
  if (isWithin(part, total)) return holds(evidence(filing, total, part))
  const { unit } = total.claim.figure
  const hasWider = earlier.some((other) => isWithin(part, other))
  return fails({
    ...evidence(filing, total, part),
    severity: hasWider ? 'note' : severityOf(phrase, total, part),
    difference: differenceOf(inUnit(valueOf(part), unit), inUnit(valueOf(total), unit)),
    unit,
    benign: words('“其中”可能指更前面的另一总数。', 'The part may belong to another total named before.'),
    remedy: words(
      '请核对总数与其中数，或写明其中数所属的总数。',
      'Check both figures, or name the total the part belongs to.',
    ),
  })
}

/** 其中 x ≤ total. */
export const partWithinTotal: Check = {
  id: 'part-within-total',
  rule: 'R09',
  title: words('其中数不大于总数', 'A part named with 其中 is not above its total'),
  about: words(
    '“其中”“包括”之后的各项逐一与其前面同单位的数字比较；前面另有更大的同单位数字时只提示。',
    'Compares each part with the figure of the same unit before it; where a larger one stands before, it is only pointed out.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      breakdownsOf(filing)
        .filter(({ phrase }) => !phrase.startsWith('分'))
        .flatMap((breakdown) => breakdown.sure.map((part) => judgePart(filing, breakdown, part))),
      '文中没有“其中”数',
      'The text names no part of a total',
    ),
}
