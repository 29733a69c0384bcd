import type { Filing, Section } from '#domain/filing/filing.ts'
import { isHeading, isPassage, type Passage } from '#domain/text/document.ts'
import { cannotTell, type Verdict } from '../check.ts'

const ended = /[。！？!?；;：:…][”’"』」）)】》]*$|[）)】》]$/u

const countOf = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0

/** A bracket or quotation mark of the last sentence is still open. */
const isOpen = (text: string): boolean => {
  const sentence = text.slice(text.lastIndexOf('。') + 1)
  const isOdd = countOf(sentence, /"/gu) % 2 === 1
  return isOdd || countOf(sentence, /[（([【《“]/gu) > countOf(sentence, /[）)\]】》”]/gu)
}

/** Lines below a report that end without a mark by nature. */
const closing = /电话|盖章|附件|附表|(?:联系人|来源|日期|编辑|作者)\s*[:：]|\d{4}\s*年[^。]{0,12}[日月]$/u
const shortProse = 20

const isRunning = ({ text: { text } }: Passage): boolean =>
  text.length >= shortProse && /[，,。；;]/u.test(text) && !closing.test(text.slice(-60))

const isBroken = (last: Passage): boolean =>
  !ended.test(last.text.text) && (isOpen(last.text.text) || (!isHeading(last) && isRunning(last)))

/** Does the text break off: its last paragraph has no end, or a mark of it is still open? */
export const isCutOff = ({ document: { blocks } }: Filing): boolean => {
  const last = blocks.findLast((block) => !(isPassage(block) && block.role === 'cell'))
  return last !== undefined && isPassage(last) && isBroken(last)
}

/** What a section lacks cannot be told where the text breaks off in it. */
export const isCutOffIn = (filing: Filing, section: Section): boolean =>
  section.to >= filing.document.blocks.length && isCutOff(filing)

/** The reason nothing is said of a section in which the text breaks off. */
export const unfinished = ({ title, place }: Section): Verdict =>
  cannotTell(`文本不完整，“${title}”未写完`, `The text breaks off in "${title}"`, [place])
