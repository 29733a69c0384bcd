import type { Filing, FilingKind, Sentence } from '#domain/filing/filing.ts'
import type { Period } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import type { Place } from '#domain/text/place.ts'
import { placeInBlock } from '../shared/places.ts'

/** Papers of the running year, where a cut-off within it is right. */
const underway = new Set<FilingKind>(['monitoring-table', 'goal-declaration', 'budget-disclosure'])

type Cut = {
  readonly period: Period
  readonly month: number
  readonly isDisclosed: boolean
  readonly saysWholeYear: boolean
  readonly place: Place
}

const december = 12
/** Before the last third of the year a first-months figure is more likely a seasonal event than a cut-off. */
const lateMonth = 9

const isOfYear = ({ year }: Filing, period: Period): boolean => period.year === undefined || period.year === year?.value

/** A period that begins with the year, or only says where it ends. */
const isCumulative = ({ kind, fromMonth }: Period): boolean =>
  kind === 'cut-off' || (kind === 'months' && fromMonth === 1)

/** The period with the words behind it, so that the reader sees of what it speaks. */
const placeOfPeriod = (filing: Filing, { block, from, to }: Sentence, at: number): Place =>
  placeInBlock(filing, block, { from: from + at, to: Math.min(to, from + at + 30) })

const cutOf = (filing: Filing, period: Period, sentence: Sentence): readonly Cut[] => {
  const month = period.toMonth
  if (month === undefined || !isCumulative(period) || !isOfYear(filing, period)) return []
  const at = Math.max(0, sentence.text.indexOf(period.printed))
  return [
    {
      period,
      month,
      isDisclosed: /[（(][^）)]*$/u.test(sentence.text.slice(0, at)),
      saysWholeYear: /全年(?!预算)/u.test(sentence.text),
      place: placeOfPeriod(filing, sentence, at),
    },
  ]
}

/** Each printed period once, however many figures it covers. */
const cutsOf = (filing: Filing): readonly Cut[] => {
  const seen = new Set<number>()
  return filing.claims.flatMap(({ figure: { period }, sentence }) => {
    if (period === undefined || seen.has(period.place.start)) return []
    seen.add(period.place.start)
    return filing.sentences.slice(sentence, sentence + 1).flatMap((told) => cutOf(filing, period, told))
  })
}

const severityOf = ({ isDisclosed, month }: Cut): 'warning' | 'note' =>
  isDisclosed || month < lateMonth ? 'note' : 'warning'

const verdictOf = (cut: Cut): Verdict => {
  const { period, month, saysWholeYear, place } = cut
  return fails({
    severity: severityOf(cut),
    message: words(
      `年度报告的数据截至${month}月（“${period.printed}”）${saysWholeYear ? '，同句又称“全年”' : ''}。`,
      `An annual report gives a figure up to month ${month} only ("${period.printed}")${saysWholeYear ? ' and calls it the whole year' : ''}.`,
    ),
    places: [place, period.place],
    printed: `${month}月`,
    expected: '12月',
    benign: words('年末数据可能尚未公布。', 'The figures of the year end may not have been published.'),
    remedy: words('请更新至12月31日，或注明原因。', 'Bring it up to 31 December or say why not.'),
  })
}

const judgeCuts = (filing: Filing): readonly Verdict[] => {
  const cuts = cutsOf(filing)
  const full = cuts.filter(({ month }) => month === december)
  const message = words(`${full.length}处统计期到12月。`, `${full.length} periods reach December.`)
  return [
    ...cuts.filter(({ month }) => month < december).map(verdictOf),
    ...(full.length > 0 ? [holds({ message, places: full.map(({ place }) => place) })] : []),
  ]
}

export const periodsReachYearEnd: Check = {
  id: 'periods-reach-year-end',
  rule: 'R25',
  title: words('年度数据统计到年末', 'The figures of the year reach its end'),
  about: words(
    '报告年度的累计数截止在12月之前的，提示；括号中注明的、9月以前的只作提醒；其他年度的不计。',
    'Cumulative figures of the year that stop before December are reported; those disclosed in brackets or before September are notes; other years are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    underway.has(filing.kind)
      ? [cannotTell('文件不是年度终了后的报告', 'The file is no report on a year that is over')]
      : orCannotTell(judgeCuts(filing), '文中数据没有写明截止月份', 'No figure prints where its period ends'),
}
