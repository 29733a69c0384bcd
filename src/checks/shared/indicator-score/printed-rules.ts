import type { Filing, Sentence } from '#domain/filing/filing.ts'
import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { groupText } from '../accounts/match-groups.ts'
import { once } from '../once.ts'
import { placeOfSentence } from '../places.ts'

/** Lower edges of 达成 and 部分达成 in percent of the points. */
export type Bands = { readonly achieved: Decimal; readonly partly: Decimal }

/** What a document says about the scoring of indicators, as far as formulas and bands are known. */
export type PrintedRules = {
  /** Points × actual ÷ target below the target. */
  readonly hasProportion: boolean
  /** Points × target ÷ actual above a ceiling. */
  readonly hasInverse: boolean
  readonly bands: Bands | undefined
  /** So many percent above its target a value is far above it. */
  readonly excess: Decimal | undefined
  /** Limits and deductions that are not followed here are printed too. */
  readonly hasOwn: boolean
  readonly places: readonly Place[]
}

/** A rule is a sentence of ordinary length. */
const longest = 400

const byShare = /(?:比例|比值)[^。；]{0,12}(?:[计记赋给得]分|确定(?:得分|分值))/gu
const ofCompletion =
  /(?:指标值|目标值|完成值|实际值|定量指标|未完成|未达)[^。；]{0,30}(?:按|以|依|据|占|与)[^。；]{0,24}$/u
const farthest = 64
/** 实际值（B）/年度指标值（A）*该指标分值, B/A或A/B*该指标分值. */
const upright = /(?:B[）)]?|完成值|实际值)[/÷][^。；]{0,10}(?:A|指标值|目标值)[^。；]{0,20}(?:[计记赋给]分|指标分值)/u
const inverse = /(?:A[）)]?|指标值|目标值)[/÷][^。；]{0,10}(?:B|完成值|实际值)[^。；]{0,20}(?:[计记赋给]分|指标分值)/u
/** 100%-80%（含80%）、80%-60%（含60%）、60%-0%. */
const bands =
  /100[%％]?[-—–~～至]{1,2}(?<achieved>\d{2})[%％][^。；\d]{0,4}(?:\d{2}[%％]?)?[）)、，]{1,3}\k<achieved>[%％]?[-—–~～至]{1,2}(?<partly>\d{2})[%％]/u
/** 完成值超过指标值30%以上的，酌情扣分. */
const excess =
  /(?:超过|超出|高于|偏离|大于)[^。；]{0,6}(?:指标|目标)值?[^。；\d]{0,10}(?<excess>\d{2,3})[%％][^。；]{0,40}[扣减]/u
/** 低于60%的不得分, 每降低1个百分点扣1分. */
const own =
  /(?:低于|不足|未达|达不到|未完成|少于|小于|超过|超出)[^。；]{0,30}(?:不[得计]分|(?<![\d.])0分)|每(?:低|少|减|高|超|降|差|偏)[^。；]{0,20}扣/u
const ofIndicators = /指标|完成值|实际值|目标值/u

/** 完成值未达到指标值的，按完成值与指标值的比例计分. */
const isProportion = (text: string): boolean =>
  [...text.matchAll(byShare)].some(({ index }) => ofCompletion.test(text.slice(Math.max(0, index - farthest), index)))

const isOwn = (text: string): boolean => ofIndicators.test(text) && own.test(text)

const percentIn = (match: RegExpExecArray, group: string): Decimal => toDecimal(groupText(match, group))

const firstMatch = (sentences: readonly Sentence[], pattern: RegExp): RegExpExecArray | undefined =>
  sentences.map(({ text }) => pattern.exec(text)).find((match) => match !== null)

/** The rules a document prints, in sentences (notes below a form are sentences); none where it prints none. */
export const printedRules = once((filing: Filing): readonly PrintedRules[] => {
  const short = filing.sentences.filter(({ text }) => text.length <= longest && /[分%％]/u.test(text))
  const told = (test: (text: string) => boolean): readonly Sentence[] => short.filter(({ text }) => test(text))
  const [even, inverted, banded, others] = [
    told((text) => isProportion(text) || upright.test(text)),
    told((text) => inverse.test(text)),
    told((text) => bands.test(text)),
    told(isOwn),
  ] as const
  const found = new Set([...even, ...inverted, ...banded, ...others])
  if (found.size === 0) return []
  const [edges, far] = [firstMatch(banded, bands), firstMatch(short, excess)]
  return [
    {
      hasProportion: even.length > 0,
      hasInverse: inverted.length > 0,
      bands: edges && { achieved: percentIn(edges, 'achieved'), partly: percentIn(edges, 'partly') },
      excess: far && percentIn(far, 'excess'),
      hasOwn: others.length > 0,
      places: [...found].map((sentence) => placeOfSentence(filing, sentence)),
    },
  ]
})
