import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { complianceQuestionList, forbids, type Question } from '../shared/lexicons/compliance-hints.ts'
import { hitsIn, piecesOf, type Hit, type Piece } from '../shared/pieces.ts'

const shownAtMost = 20
/** So far back the beginning of a clause is looked for. */
const clauseBefore = 40

/** “2021年…未支付” in a report of 2021 is this year's business. */
const isOfThisYear = (filing: Filing, { match }: Hit): boolean => {
  const named = /^20\d\d/u.exec(match[0])
  return named !== null && filing.year !== undefined && Number(named[0]) >= filing.year.value
}

const isForbidden = ({ match, piece }: Hit): boolean =>
  forbids.test(
    piece.text.text
      .slice(Math.max(0, match.index - clauseBefore), match.index + match[0].length)
      .replace(/^.*[，。；]/su, ''),
  )

const hitsOf = (
  filing: Filing,
  pieces: readonly Piece[],
  { pattern, isAboutEarlierYears }: Question,
): readonly Hit[] => {
  const hits = hitsIn(filing, pieces, pattern).filter((hit) => !isForbidden(hit))
  return isAboutEarlierYears ? hits.filter((hit) => !isOfThisYear(filing, hit)) : hits
}

/** One question for all the places it is asked about, with their count. */
const verdictOf = ({ asked }: Question, hits: readonly Hit[]): Verdict => {
  const quoted = [...new Set(hits.map(({ match }) => match[0]))].slice(0, 5)
  const quotes = quoted.map((quote) => `“${quote}”`)
  return fails({
    message: words(
      `${quotes.join('、')}（${hits.length} 处）：请说明${asked.zh}。`,
      `${quotes.join(', ')} (${hits.length}): please explain ${asked.en}.`,
    ),
    places: hits.slice(0, shownAtMost).map(({ place }) => place),
    printed: quoted.join('、'),
    benign: words('已按规定审批并列入预算', 'approved and budgeted as required'),
    remedy: words('请补充依据或说明。', 'Please add the ground or an explanation.'),
  })
}

const judge = (filing: Filing): readonly Verdict[] => {
  const pieces = piecesOf(filing)
  if (pieces.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
  const found = complianceQuestionList.flatMap((question) => {
    const hits = hitsOf(filing, pieces, question)
    return hits.length > 0 ? [verdictOf(question, hits)] : []
  })
  if (found.length > 0) return found
  return [
    holds({
      message: words(
        `通读 ${pieces.length} 段文字，没有需要提问的字样。`,
        `Read ${pieces.length} passages; nothing to ask.`,
      ),
      places: [],
    }),
  ]
}

export const complianceQuestions: Check = {
  id: 'compliance-questions',
  rule: 'R40',
  title: words('合规线索（只提问）', 'Questions of compliance'),
  about: words(
    '以前年度欠款、纪念品礼品、人员补贴、外出考察、先实施后补手续等字样，同一问题只问一次并列出处数。只是提问，不作判断；“严禁发放礼品”等不算。',
    'Prior-year debts, souvenirs, allowances, tours: each asked once with the count. Questions only, never a judgement.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
