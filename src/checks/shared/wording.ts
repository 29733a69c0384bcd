import type { Filing } from '#domain/filing/filing.ts'
import { words, type Words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Severity, type Verdict } from '../check.ts'
import { isFormText } from './form-text.ts'
import { hitsIn, piecesOf, type Hit } from './pieces.ts'

/** One kind of slip in wording: what it looks like, what is wrong, how it is usually put. */
export type Slip = {
  /** With the flags g and u. */
  readonly pattern: RegExp
  readonly problem: Words
  /** The usual form; undefined where only the writer knows it. */
  readonly better?: (match: RegExpExecArray) => string
  /** The usual form is the only right one: it is named outright. */
  readonly isCertain?: true
  /** Not looked for where the labels of a form ran together. */
  readonly isOfProse?: true
  readonly severity?: Severity
  readonly benign?: Words
  /** What to do, where correcting the words is not all of it. */
  readonly remedy?: Words
}

/** So many slips of one kind are shown one by one; a text full of them is one finding. */
const shownAtMost = 30

const remedyOf = ({ isCertain, remedy }: Slip, better: string | undefined): Words => {
  if (remedy !== undefined) return remedy
  if (better === undefined) return words('核对原稿后改正文字。', 'Compare with the draft and correct the wording.')
  if (isCertain) return words(`改为“${better}”。`, `Write “${better}”.`)
  return words(`核对后改为“${better}”一类的表述。`, `Compare with the draft; usually put as “${better}”.`)
}

const messageOf = ({ problem, isCertain }: Slip, form: string, better: string | undefined): Words =>
  isCertain && better !== undefined
    ? words(`“${form}”应为“${better}”（${problem.zh}）。`, `“${form}” should read “${better}” (${problem.en}).`)
    : words(`“${form}”：${problem.zh}`, `“${form}”: ${problem.en}`)

const verdictOf = (slip: Slip, { match, place }: Hit): Verdict => {
  const better = slip.better?.(match)
  return fails({
    message: messageOf(slip, match[0], better),
    places: [place],
    printed: match[0],
    ...(better === undefined ? {} : { expected: better }),
    ...(slip.severity === undefined ? {} : { severity: slip.severity }),
    ...(slip.benign === undefined ? {} : { benign: slip.benign }),
    remedy: remedyOf(slip, better),
  })
}

/** Looks for every slip in everything written; says how much was read when nothing is found. */
export const judgeWording = (filing: Filing, slips: readonly Slip[]): readonly Verdict[] => {
  const pieces = piecesOf(filing)
  if (pieces.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
  const prose = slips.some(({ isOfProse }) => isOfProse) ? pieces.filter((piece) => !isFormText(piece)) : pieces
  const found = slips.flatMap((slip) =>
    hitsIn(filing, slip.isOfProse ? prose : pieces, slip.pattern)
      .slice(0, shownAtMost)
      .map((hit) => verdictOf(slip, hit)),
  )
  if (found.length > 0) return found
  return [
    holds({
      message: words(`通读 ${pieces.length} 段文字，未见此类问题。`, `Read ${pieces.length} passages; none found.`),
      places: [],
    }),
  ]
}
