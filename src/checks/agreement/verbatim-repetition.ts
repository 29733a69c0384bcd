import type { Filing } from '#domain/filing/filing.ts'
import { overlaps, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'
import { isFormText } from '../shared/form-text.ts'
import { hanCount } from '../shared/han-count.ts'
import { joinPieces, type Joined } from '../shared/joined.ts'
import { repeatsIn, type Repeat } from '../shared/repeats.ts'

const shortest = 25
/** Figures with their names are rightly repeated in a conclusion: this many characters must be words. */
const leastWords = 20
const limit = 1_000_000
const shownAtMost = 15
const comparedAtMost = 300

const remedy = words('删去重复，或写出各处应有的内容。', 'Drop the repetition, or write what belongs there.')
const benign = words('有意引用同一目标或任务', 'the same goal is quoted on purpose')

const acrossVerdict = (text: string, places: readonly Place[]): Verdict =>
  fails({
    message: words(
      `有 ${text.length} 字在两处一字不差。`,
      `${text.length} characters stand word for word in two places.`,
    ),
    places,
    printed: text,
    severity: 'note',
    benign,
    remedy,
  })

const placesOf = (joined: Joined, { first, second, length }: Repeat): readonly Place[] => [
  ...joined.placesAt(first, length),
  ...joined.placesAt(second, length),
]

const verdictOf = (joined: Joined, { first, second, length }: Repeat): Verdict => {
  const text = joined.text.slice(second, second + length)
  const places = placesOf(joined, { first, second, length })
  if (joined.piecesAt(first)[0] !== joined.piecesAt(second)[0]) return acrossVerdict(text, places)
  return fails({
    message: words(`同一段中有 ${length} 字一字不差地出现两次。`, `${length} characters stand twice in one paragraph.`),
    places,
    printed: text,
    severity: 'warning',
    benign,
    remedy,
  })
}

/** Clauses of ten or more characters that stand twice in one paragraph, outside the longer repeats. */
const repeatedClauses = (joined: Joined): Repeat[] => {
  const found: Repeat[] = []
  let seen = new Map<string, number>()
  for (const { 0: clause, index } of joined.text.matchAll(/[^，。；：！？,;\n]{10,60}|\n/gu)) {
    if (clause === '\n') seen = new Map()
    else if (hanCount(clause) >= 10) {
      const first = seen.get(clause)
      if (first === undefined) seen.set(clause, index)
      else found.push({ first, second: index, length: clause.length })
    }
  }
  return found
}

const clauseVerdict = (joined: Joined, { first, second, length }: Repeat): Verdict =>
  fails({
    message: words(
      `“${joined.text.slice(second, second + length)}”在同一段中出现两次。`,
      `“${joined.text.slice(second, second + length)}” stands twice in one paragraph.`,
    ),
    places: placesOf(joined, { first, second, length }),
    printed: joined.text.slice(second, second + length),
    severity: 'note',
    benign: words('分项并列的固定用语', 'a fixed phrase of parallel items'),
    remedy: words('合并重复的表述。', 'Merge the repetition.'),
  })

/** Goal cells that stand on several lines are joined by the reader: each is looked for in the text. */
const repeatedGoals = (filing: Filing, joined: Joined): Verdict[] =>
  writtenCells(filing.indicatorTables.flatMap(({ goals }) => goals).map(({ completion }) => completion))
    .slice(0, shownAtMost)
    .flatMap(({ text: cell, place }) => {
      const text = cell.replace(/[。；]$/u, '')
      const at = hanCount(text) >= shortest ? joined.text.indexOf(text) : -1
      if (at === -1 || joined.piecesAt(at).some(({ isCell }) => isCell)) return []
      return joined
        .placesAt(at, text.length)
        .filter((other) => !overlaps(other, place))
        .map((other) => acrossVerdict(text, [place, other]))
    })

const covers = (repeats: readonly Repeat[], { second, length }: Repeat): boolean =>
  repeats.some((repeat) => repeat.second <= second && second + length <= repeat.second + repeat.length)

/** Goal and completion cells that repeat each other are another rule's business. */
const isBetweenCells = (joined: Joined, { first, second }: Repeat): boolean => {
  const cells = [...joined.piecesAt(first), ...joined.piecesAt(second)].filter(({ isCell }) => isCell)
  return new Set(cells).size === 2
}

/** The figure a run stops before or opens behind: “检查12家” and “检查15家” are two statements. */
const figureBeside = (text: string, at: number, length: number): string => {
  const before = /\d[\d.,%]* ?\p{Script=Han}?$/u.exec(text.slice(Math.max(0, at - 12), at))
  const behind = /^\p{Script=Han}? ?\d[\d.,%]*/u.exec(text.slice(at + length, at + length + 12))
  return `${before?.[0]}|${behind?.[0]}`
}

/** Neither side may lack the figure: a run that goes on in one place only is still a run. */
const differsInFigures = ({ text }: Joined, { first, second, length }: Repeat): boolean => {
  const [one, other] = [figureBeside(text, first, length), figureBeside(text, second, length)]
  return one !== other && /\d.*\|/u.test(one) === /\d.*\|/u.test(other) && /\|.*\d/u.test(one) === /\|.*\d/u.test(other)
}

/** A form whose labels ran together was not read as sentences. */
const isInForm = (filing: Filing): ((joined: Joined, repeat: Repeat) => boolean) => {
  const told = new Set(filing.sentences.map(({ block }) => block))
  return (joined, { first, second }) =>
    [...joined.piecesAt(first), ...joined.piecesAt(second)].some(
      (piece) => isFormText(piece) || (!piece.isCell && !told.has(piece.block)),
    )
}

const unreadOf = ({ isWhole, text }: Joined): readonly Verdict[] =>
  isWhole ? [] : [cannotTell(`只比较了前 ${text.length} 字`, `Only the first ${text.length} characters were compared`)]

const judge = (filing: Filing): readonly Verdict[] => {
  const joined = joinPieces(filing, limit)
  const unread = unreadOf(joined)
  if (filing.document.blocks.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
  const inForm = isInForm(filing)
  const repeats = repeatsIn(joined.text, shortest)
    .filter(({ second, length }) => hanCount(joined.text.slice(second, second + length)) >= leastWords)
    .slice(0, comparedAtMost)
    .filter((repeat) => !isBetweenCells(joined, repeat) && !differsInFigures(joined, repeat) && !inForm(joined, repeat))
  const clauses = repeatedClauses(joined).filter((clause) => !covers(repeats, clause) && !inForm(joined, clause))
  const found = [
    ...repeats.slice(0, shownAtMost).map((repeat) => verdictOf(joined, repeat)),
    ...repeatedGoals(filing, joined),
    ...clauses.slice(0, shownAtMost).map((clause) => clauseVerdict(joined, clause)),
  ]
  if (found.length > 0) return [...found, ...unread]
  return [
    holds({
      message: words(`${joined.text.length} 字中没有 25 字以上的重复。`, `No run of 25 characters stands twice.`),
      places: [],
    }),
    ...unread,
  ]
}

export const verbatimRepetition: Check = {
  id: 'verbatim-repetition',
  rule: 'R39',
  title: words('文字整段重复', 'Verbatim repetition'),
  about: words(
    '25 字以上一字不差的重复：同一段内为疑点，跨段为提示；以数字为主的句子（如结论复述金额）、目标与完成情况两格之间、只差数字的两处不算。',
    'Runs of 25 or more characters that stand twice: a warning within a paragraph, a note across; figures, cells and runs that differ in a figure are left alone.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge,
}
