import type { AccountStage } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import { isPassage } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { Mention } from '../mentions.ts'
import { placeIn } from '../places.ts'
import { groupRange, groupText, type Range } from './match-groups.ts'

/** An amount of running text: digits and a unit of money. */
export const amountPattern = String.raw`\d[\d,，]{0,20}(?:\.\d{1,6})?(?:亿|万|千|百)?元`

/** The mention of an amount at a range of a text; undefined where there is none or its digits are no number (1,23元). */
export const mentionAt = (
  filing: Filing,
  text: MappedText,
  { range, name }: { readonly range: Range | undefined; readonly name: string },
): Mention | undefined => {
  const printed = range ? text.text.slice(range.from, range.to) : ''
  const digits = printed.replace(/\D+$/u, '')
  const value = parseDecimal(digits)
  if (!range || !value) return undefined
  const figure = { value, unit: printed.slice(digits.length), qualifier: undefined, qualifierPrinted: '' }
  return { name, figure, place: placeIn(filing, text, range) }
}

/** A paragraph of a published account with the block it is. */
export type Paragraph = { readonly block: number; readonly text: MappedText }

const isDisclosure = ({ kind }: Filing): boolean => kind === 'final-account-disclosure' || kind === 'budget-disclosure'

/** A longer text is no paragraph of an account. */
const longest = 3000

/** The paragraphs of a published account or budget; none of any other document. */
export const paragraphsOf = (filing: Filing): readonly Paragraph[] =>
  filing.document.blocks.flatMap((passage, block) =>
    isDisclosure(filing) && isPassage(passage) && passage.role !== 'title' && passage.text.text.length <= longest
      ? [{ block, text: passage.text }]
      : [],
  )

/** An amount said under a name, of the budget or of the account. */
export type Spoken = Mention & { readonly stage: AccountStage; readonly block: number }

const budget = String.raw`(?:(?:年初|全年|当年|本年)?(?:财政拨款)?(?:支出)?预算(?:安排)?数?(?:合计|总计)?(?:为|是|：)?(?<budget>${amountPattern})[，,；]?)`
const account = String.raw`(?:(?:全年)?(?:支出)?(?:决算|执行|实际支出)数?(?:合计|总计)?|(?:合计|总计|共计|分别|均|各){1,2})?(?:为|是|：)?(?<account>${amountPattern})`

/** A name with its amounts right behind it: 公务接待费支出预算为10万元，支出决算为8万元. */
const spokenPattern = (name: string): RegExp =>
  new RegExp(
    `(?<name>${name})(?:支出|费用)?(?:${budget}(?:${account})?|${account.replace('<account>', '<only>')})`,
    'dgu',
  )

const otherYear = /上年|去年|上一?年度|(?<year>20\d\d)年/u

/** Does the clause speak of another year than the one reported? */
const isOfOtherYear = (filing: Filing, clause: string): boolean => {
  const match = otherYear.exec(clause)
  if (!match) return false
  const year = groupText(match, 'year')
  return year === '' || Number(year) !== filing.year?.value
}

/** What stands before an offset in its own clause. */
const clauseBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 80), at).replace(/^.*[。；，]/su, '')

const stageOf = (group: (typeof groups)[number], isFinal: boolean): AccountStage =>
  group === 'budget' || !isFinal ? 'budget' : 'final-account'

/** Money of the head office alone, or of one kind of receptions, is no amount of the whole. */
const ofPart = /本级|机关|下属|所属|国内|国外|外事|涉外/u

const groups = ['budget', 'account', 'only'] as const

/** The name as printed, without the quotation marks a part of it may stand in. */
const nameIn = (match: RegExpExecArray, stage: AccountStage): string =>
  `${groupText(match, 'name').replaceAll(/[“”]/gu, '')}${stage === 'budget' ? '预算' : ''}`

/** Every amount said under a name in the paragraphs given. */
export const spokenIn = (filing: Filing, paragraphs: readonly Paragraph[], name: string): readonly Spoken[] => {
  const pattern = spokenPattern(name)
  const isFinal = filing.kind === 'final-account-disclosure'
  return paragraphs.flatMap(({ block, text }) =>
    [...text.text.matchAll(pattern)].flatMap((match) => {
      const clause = clauseBefore(text.text, match.index)
      if (ofPart.test(clause) || isOfOtherYear(filing, clause)) return []
      return groups.flatMap((group) => {
        const stage = stageOf(group, isFinal)
        const found = mentionAt(filing, text, { range: groupRange(match, group), name: nameIn(match, stage) })
        return found ? [{ ...found, block, stage }] : []
      })
    }),
  )
}
