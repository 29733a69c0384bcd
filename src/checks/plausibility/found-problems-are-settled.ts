import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare, printDecimal, subtract } from '#domain/number/decimal.ts'
import { sameBase } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { claimsBySentence } from '../shared/claims-by-sentence.ts'
import { placeOfClaim } from '../shared/claim-place.ts'

const found = /(?<!整治|整改)(?:查处|查出|发现|排查|排查出|检查出|查找|摸排)(?!整治|整改)[^，。；]{0,12}(?:隐患|问题)$/u
const settled = /(?:整改|整治|消除|解决|处置|化解|办结|完成)[^，。；]{0,6}(?:隐患|问题|病害|风险点)?$/u
const followUp = /其余|剩余|余下|未整改|尚未|正在整改|跟踪|移交|持续整改|长期整改/u

type Pair = { readonly found: Claim; readonly settled: Claim | undefined }

const pairsIn = (claims: readonly Claim[]): readonly Pair[] =>
  claims.flatMap((claim, at) => {
    if (!found.test(claim.metric)) return []
    const answer = claims
      .slice(at + 1, at + 3)
      .find(
        ({ metric, figure }) => settled.test(metric) && !found.test(metric) && sameBase(figure.unit, claim.figure.unit),
      )
    return [{ found: claim, settled: answer }]
  })

const isOpen = ({ found: first, settled: second }: Pair): boolean =>
  second !== undefined && first.figure.qualifier === undefined && compare(second.figure.value, first.figure.value) < 0

const figureOf = ({ figure }: Claim): string => `${printDecimal(figure.value)}${figure.unit}`

const openVerdict = (filing: Filing, pairs: readonly Pair[]): Verdict => {
  const parts = pairs.map(({ found: first, settled: second }) => {
    const rest = second ? subtract(first.figure.value, second.figure.value) : first.figure.value
    return {
      zh: `${first.metric}${figureOf(first)}、整改${second ? figureOf(second) : ''}，余${printDecimal(rest)}`,
      sum: `${printDecimal(first.figure.value)} − ${second ? printDecimal(second.figure.value) : 0} = ${printDecimal(rest)}`,
    }
  })
  return fails({
    message: words(
      `查出的隐患、问题没有全部整改，余项未作说明：${parts.map(({ zh }) => zh).join('；')}。`,
      'Not all problems found are settled, and nothing is said of the rest.',
    ),
    places: pairs
      .flatMap((pair) => [pair.found, ...(pair.settled ? [pair.settled] : [])])
      .map((claim) => placeOfClaim(filing, claim)),
    arithmetic: parts.map(({ sum }) => sum).join('；'),
    benign: words('余项可能在整改期限之内。', 'The rest may still be within its term.'),
    remedy: words('请写明余项的状态。', 'State what became of the rest.'),
  })
}

const unansweredVerdict = (filing: Filing, pairs: readonly Pair[]): Verdict =>
  fails({
    severity: 'note',
    message: words(
      `${pairs.length}处查出的隐患、问题没有写整改数：${pairs.map((pair) => `${pair.found.metric}${figureOf(pair.found)}`).join('；')}。`,
      `${pairs.length} counts of problems found come without how many were settled.`,
    ),
    places: pairs.map((pair) => placeOfClaim(filing, pair.found)),
    benign: words('整改情况可能写在别处。', 'It may be told elsewhere.'),
  })

const pairsOf = (filing: Filing): readonly Pair[] =>
  [...claimsBySentence(filing)].flatMap(([sentence, claims]) =>
    followUp.test(filing.sentences[sentence]?.text ?? '') ? settledOnly(claims) : pairsIn(claims),
  )

/** Where the sentence speaks of the follow-up, only what is settled counts. */
const settledOnly = (claims: readonly Claim[]): readonly Pair[] =>
  pairsIn(claims).filter((pair) => pair.settled !== undefined && !isOpen(pair))

const verdictsOf = (filing: Filing): readonly Verdict[] => {
  const pairs = pairsOf(filing)
  const open = pairs.filter(isOpen)
  const unanswered = pairs.filter((pair) => pair.settled === undefined)
  const done = pairs.filter((pair) => pair.settled !== undefined && !isOpen(pair))
  const message = words(`${done.length}处查出的问题都已整改。`, `${done.length} counts of problems found are settled.`)
  return [
    ...(open.length > 0 ? [openVerdict(filing, open)] : []),
    ...(unanswered.length > 0 ? [unansweredVerdict(filing, unanswered)] : []),
    ...(done.length > 0 ? [holds({ message, places: done.map((pair) => placeOfClaim(filing, pair.found)) })] : []),
  ]
}

export const foundProblemsAreSettled: Check = {
  id: 'found-problems-are-settled',
  rule: 'R16',
  title: words('查出的隐患、问题有整改结果', 'Problems found are settled'),
  about: words(
    '同句写明查出数与整改数而整改较少、又未说明余项的，提示；只写查出数的作提醒。',
    'Fewer settled than found in one sentence without a word on the rest is reported; a count of finds alone is a note.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(verdictsOf(filing), '文中没有查出隐患、问题的数量', 'The text counts no problems found'),
}
