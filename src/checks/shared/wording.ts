import type { Filing } from '#domain/filing/filing.ts'
import { words, type Words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Severity, type Verdict } from '../check.ts'
import { hitsIn, piecesOf, type Hit } from './pieces.ts'

/** One kind of slip in wording: what it looks like, what is wrong, how it is usually put. */
export type Slip = {
  /** With the flags g and u. */
  readonly pattern: RegExp
  readonly problem: Words
  /** The usual form; undefined where only the writer knows it. */
  readonly better?: (match: RegExpExecArray) => string
  readonly severity?: Severity
  readonly benign?: Words
}

/** So many slips of one kind are shown one by one; a text full of them is one finding. */
const shownAtMost = 30

const verdictOf = (slip: Slip, { match, place }: Hit): Verdict => {
  const better = slip.better?.(match)
  return fails({
    message: words(`“${match[0]}”：${slip.problem.zh}`, `“${match[0]}”: ${slip.problem.en}`),
    places: [place],
    printed: match[0],
    ...(better === undefined ? {} : { expected: better }),
    ...(slip.severity === undefined ? {} : { severity: slip.severity }),
    ...(slip.benign === undefined ? {} : { benign: slip.benign }),
    remedy:
      better === undefined
        ? words('核对原稿后改正文字。', 'Compare with the draft and correct the wording.')
        : words(`核对后改为“${better}”一类的表述。`, `Compare with the draft; usually put as “${better}”.`),
  })
}

/** Looks for every slip in everything written; says how much was read when nothing is found. */
export const judgeWording = (filing: Filing, slips: readonly Slip[]): readonly Verdict[] => {
  const pieces = piecesOf(filing)
  if (pieces.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
  const found = slips.flatMap((slip) =>
    hitsIn(filing, pieces, slip.pattern)
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
