import type { Filing } from '#domain/filing/filing.ts'
import type { Mention } from '../mentions.ts'
import { once } from '../once.ts'
import { groupRange, type Range } from './match-groups.ts'
import { amountPattern, mentionAt, paragraphsOf, type Paragraph } from './spoken-amounts.ts'

/** 年初预算为A，支出决算为B in one sentence, and what follows them up to its end or the next budget. */
export type Spent = {
  readonly paragraph: Paragraph
  readonly budget: Mention
  readonly spent: Mention
  readonly behind: Range
}

const pair = new RegExp(
  String.raw`(?:(?:年初|全年|当年|调整)?预算(?:安排)?数?|年初预算金额)(?:为|是|：)?(?<budget>${amountPattern})[，,；](?:支出)?(?:决算|执行|实际支出|实际完成)数?(?:为|是|：)?(?<spent>${amountPattern})`,
  'dgu',
)

const farthest = 300

const spentIn = (filing: Filing, paragraph: Paragraph): readonly Spent[] => {
  const { text } = paragraph
  const matches = [...text.text.matchAll(pair)]
  return matches.flatMap((match, at) => {
    const end = match.index + match[0].length
    const next = matches[at + 1]?.index ?? text.text.length
    const budget = mentionAt(filing, text, { range: groupRange(match, 'budget'), name: '预算' })
    const spent = mentionAt(filing, text, { range: groupRange(match, 'spent'), name: '决算' })
    return budget && spent
      ? [{ paragraph, budget, spent, behind: { from: end, to: Math.min(next, end + farthest) } }]
      : []
  })
}

/** Every budget printed beside what was spent of it, in the paragraphs of a published account. */
export const spentBesideBudget = once((filing: Filing): readonly Spent[] =>
  paragraphsOf(filing).flatMap((paragraph) => spentIn(filing, paragraph)),
)

export const behindOf = ({ paragraph, behind }: Spent): string => paragraph.text.text.slice(behind.from, behind.to)
