import type { Filing } from '#domain/filing/filing.ts'
import { isHeading, isPassage, type Passage } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeIn } from '../shared/places.ts'

const ended = /[。！？!?；;：:…][”’"』」）)】》]*$|[）)】》]$/u
const inside = /[。！？!?]/u

/** Prose: at least one whole sentence stands before the one in question. */
const isProse = ({ text: { text } }: Passage): boolean => inside.test(text)

const lastSentence = (text: string): { from: number; text: string } => {
  const from = Math.max(...['。', '！', '？', '!', '?'].map((mark) => text.lastIndexOf(mark))) + 1
  return { from, text: text.slice(from) }
}

const longestQuote = 60

/** The last clause is enough to find the place: a long run is cut at its beginning. */
const lastClause = (text: string): { from: number; text: string } => {
  const clause = Math.max(...['。', '！', '？', '!', '?', '，', '；', '：'].map((mark) => text.lastIndexOf(mark))) + 1
  const from = Math.max(clause, text.length - longestQuote)
  return { from, text: text.slice(from) }
}

/** A phrase that opens with a preposition and has no verb of its own cannot be a sentence. */
const isFragment = (sentence: string): boolean =>
  (/^(?:在|对|对于|关于|为了?|根据|按照|由于|通过|随着|结合|围绕)/u.test(sentence) && !sentence.includes('，')) ||
  /(?:[的和与及或在对将把被为从向由，、]|以及|并且|关于)$/u.test(sentence)

const isEnded = ({ text: { text } }: Passage): boolean => ended.test(text)

const judgePassage = (filing: Filing, passage: Passage): Verdict => {
  const { text } = passage
  const last = lastSentence(text.text)
  const shown = lastClause(text.text)
  const place: Place = placeIn(filing, text, { from: shown.from, to: text.text.length })
  const fragment = isFragment(last.text)
  return fails({
    message: fragment
      ? words(`“${shown.text}”没有写完，后面就是标题。`, `“${shown.text}” is unfinished and a heading follows.`)
      : words(`“${shown.text}”没有句末标点，后面就是标题。`, `“${shown.text}” has no end mark and a heading follows.`),
    places: [place],
    printed: shown.text,
    severity: fragment ? 'error' : 'note',
    ...(fragment ? {} : { benign: words('只是漏了句号', 'only the full stop is missing') }),
    remedy: words('对照原稿补全句子。', 'Complete the sentence from the draft.'),
  })
}

const endOf = (filing: Filing, text: Passage['text']): Place =>
  placeIn(filing, text, { from: Math.max(0, text.text.length - 1), to: text.text.length })

const beforeHeadings = (filing: Filing): readonly Passage[] =>
  filing.document.blocks.flatMap((block, index) => {
    const next = filing.document.blocks[index + 1]
    const isBeforeHeading = next === undefined || (isPassage(next) && isHeading(next))
    const isText = isPassage(block) && (block.role === 'body' || block.role === 'item') && isProse(block)
    return isText && isBeforeHeading ? [block] : []
  })

/** So many places show where was looked; all of them would bury the rest of the list. */
const fewPlaces = 5

const judgePassages = (filing: Filing, passages: readonly Passage[]): readonly Verdict[] => {
  const sound = passages.filter(isEnded)
  const message = words(`${sound.length}个段落完整收尾。`, `${sound.length} paragraphs end with an end mark.`)
  const places = sound.slice(0, fewPlaces).map(({ text }) => endOf(filing, text))
  return [
    ...passages.filter((passage) => !isEnded(passage)).map((passage) => judgePassage(filing, passage)),
    ...(sound.length > 0 ? [holds({ message, places })] : []),
  ]
}

export const paragraphWithoutEnd: Check = {
  id: 'paragraph-without-end',
  rule: 'R23',
  title: words('段落没有写完', 'Unfinished paragraphs'),
  about: words(
    '标题之前的段落应当有句末标点；只看含有完整句子的段落，表格、名称清单不算。没有谓语的残句为错误，只缺句号为提示。',
    'A paragraph before a heading ends with an end mark. Only prose is looked at; a missing full stop alone is a note.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      judgePassages(filing, beforeHeadings(filing)),
      '没有位于标题之前的段落',
      'No paragraph stands before a heading',
    ),
}
