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

type Answered = { readonly found: Claim; readonly settled: Claim }
type Finds = { readonly answered: readonly Answered[]; readonly unanswered: readonly Claim[] }

/** The count of what was settled, among the next two figures of the sentence. */
const answerTo = (claims: readonly Claim[], claim: Claim, at: number): Claim | undefined =>
  claims
    .slice(at + 1, at + 3)
    .find(
      ({ metric, figure }) => settled.test(metric) && !found.test(metric) && sameBase(figure.unit, claim.figure.unit),
    )

const isOpen = ({ found: first, settled: second }: Answered): boolean =>
  first.figure.qualifier === undefined && compare(second.figure.value, first.figure.value) < 0

/** Where the sentence speaks of the follow-up, only what is settled counts. */
const findsIn = (claims: readonly Claim[], text: string): Finds => {
  const answered: Answered[] = []
  const unanswered: Claim[] = []
  for (const [at, claim] of claims.entries()) {
    if (!found.test(claim.metric)) continue
    const answer = answerTo(claims, claim, at)
    if (answer) answered.push({ found: claim, settled: answer })
    else unanswered.push(claim)
  }
  return followUp.test(text)
    ? { answered: answered.filter((pair) => !isOpen(pair)), unanswered: [] }
    : { answered, unanswered }
}

const figureOf = ({ figure }: Claim): string => `${printDecimal(figure.value)}${figure.unit}`

const restOf = ({ found: first, settled: second }: Answered): string =>
  printDecimal(subtract(first.figure.value, second.figure.value))

const openVerdict = (filing: Filing, pairs: readonly Answered[]): Verdict => {
  const told = pairs.map(
    (pair) => `${pair.found.metric}${figureOf(pair.found)}、整改${figureOf(pair.settled)}，余${restOf(pair)}`,
  )
  const sums = pairs.map(
    (pair) => `${printDecimal(pair.found.figure.value)} − ${printDecimal(pair.settled.figure.value)} = ${restOf(pair)}`,
  )
  return fails({
    message: words(
      `查出的隐患、问题没有全部整改，余项未作说明：${told.join('；')}。`,
      'Not all problems found are settled, and nothing is said of the rest.',
    ),
    places: pairs.flatMap((pair) => [placeOfClaim(filing, pair.found), placeOfClaim(filing, pair.settled)]),
    arithmetic: sums.join('；'),
    benign: words('余项可能在整改期限之内。', 'The rest may still be within its term.'),
    remedy: words('请写明余项的状态。', 'State what became of the rest.'),
  })
}

const unansweredVerdict = (filing: Filing, finds: readonly Claim[]): Verdict =>
  fails({
    severity: 'note',
    message: words(
      `${finds.length}处查出的隐患、问题没有写整改数：${finds.map((claim) => `${claim.metric}${figureOf(claim)}`).join('；')}。`,
      `${finds.length} counts of problems found come without how many were settled.`,
    ),
    places: finds.map((claim) => placeOfClaim(filing, claim)),
    benign: words('整改情况可能写在别处。', 'It may be told elsewhere.'),
  })

const verdictsOf = (filing: Filing): readonly Verdict[] => {
  const finds = [...claimsBySentence(filing)].map(([sentence, claims]) =>
    findsIn(claims, `${filing.sentences[sentence]?.text}`),
  )
  const unanswered = finds.flatMap((each) => each.unanswered)
  const open = finds.flatMap(({ answered }) => answered.filter(isOpen))
  const done = finds.flatMap(({ answered }) => answered.filter((pair) => !isOpen(pair)))
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
