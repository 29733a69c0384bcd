import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { matchesIn } from '../shared/places.ts'

/** 12月1日至12月31日…共30日, 3月1日—15日（共15天）: a range of dates with its number of days in the sentence. */
const range =
  /(?<from>\d{1,2})\s*月\s*(?<first>\d{1,2})\s*[日号]\s*(?:至|到|—+|－|-|~|～)\s*(?:(?<to>\d{1,2})\s*月\s*)?(?<last>\d{1,2})\s*[日号][^。；;]{0,80}?(?<![第每\d.\-至])(?:共计?|历时|为期|合计|[（(])\s*(?<days>\d{1,3})\s*(?:日|天)(?![/至到—-])/gu

/** What is worked, paid or opened on may leave days out. */
const partOnly = /工作日|每[人名户周]|人均|平均|周末|隔日|每隔|个日|\d\s*月.*\d\s*月.*\d\s*月/u

/** Days of the months, February as in a common year. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Number of the day in a common year; undefined for a date that is none. */
const dayOfYear = (month: number, day: number): number | undefined => {
  const length = lengths[month - 1]
  if (length === undefined || day < 1 || day > length) return undefined
  return lengths.slice(0, month - 1).reduce<number>((sum, days) => sum + days, day)
}

type Range = {
  readonly first: number
  readonly last: number
  readonly isOverFebruary: boolean
  readonly stated: number
}

const rangeOf = ({ groups = {} }: RegExpExecArray): Range | undefined => {
  const [from, to] = [Number(groups['from']), Number(groups['to'] ?? groups['from'])]
  const [first, last] = [dayOfYear(from, Number(groups['first'])), dayOfYear(to, Number(groups['last']))]
  if (first === undefined || last === undefined || last < first) return undefined
  return { first, last, isOverFebruary: from <= 2 && to > 2, stated: Number(groups['days']) }
}

const judgeIn = (filing: Filing): readonly Verdict[] =>
  matchesIn(filing, range).flatMap(({ match, place }) => {
    const found = rangeOf(match)
    if (!found || partOnly.test(match[0])) return []
    const days = found.last - found.first + 1
    const shown = match[0].replaceAll(/\s+/gu, '')
    const evidence = {
      message: words(
        `“${shown}”：首尾两日都计入为${days}日，所列为${found.stated}日。`,
        `From first to last day there are ${days} days, both counted; the text prints ${found.stated}.`,
      ),
      places: [place],
      expected: String(days),
      printed: String(found.stated),
      difference: String(Math.abs(days - found.stated)),
      unit: '日',
    }
    const isEqual = found.stated === days || (found.isOverFebruary && found.stated === days + 1)
    if (isEqual) return [holds(evidence)]
    return [
      fails({
        ...evidence,
        benign: words('可能首日不计，或其间有停止的日子。', 'The first day may not count, or there were days off.'),
        remedy: words('请核对起止日期与天数。', 'Check the dates and the number of days.'),
      }),
    ]
  })

/** Days of a printed range of dates. */
export const daysInRange: Check = {
  id: 'days-in-range',
  rule: 'R25',
  title: words('起止日期与所列天数相符', 'A range of dates agrees with the days stated for it'),
  about: words(
    '同句写有起止日期和总天数的，首尾两日都计入后比较；跨二月底的允许相差一日（闰年），工作日等部分天数不比较。',
    'Compares the days of a printed range, both ends counted, with the number stated. A leap day is allowed for; working days are left alone.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      judgeIn(filing),
      '没有同时写明起止日期和天数的句子',
      'No sentence states a range of dates with its days',
    ),
}
