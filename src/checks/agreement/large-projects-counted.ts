import type { Claim, Filing } from '#domain/filing/filing.ts'
import {
  compare,
  decimal,
  multiply,
  parseDecimal,
  printDecimal,
  subtract,
  sum,
  zero,
  type Decimal,
} from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { distinctProjects, inYuan, inTenThousands, type ProjectMoney } from '../shared/distinct-projects.ts'
import { matchesIn, textOfBlock } from '../shared/places.ts'

/** 500万以上的项目9项; the amount they come to may follow. */
const claimed =
  /(?<size>\d[\d,]*(?:\.\d+)?)\s*(?<scale>[百千]?万|亿)元?\s*(?:[（(]含[^）)]{0,6}[）)])?\s*(?:及以上|以上)(?:[（(]含[^）)]{0,6}[）)])?[^，。；\d]{0,14}?(?:项目|资金|支出)[^，。；\d]{0,6}(?<count>\d{1,4})\s*[个项]/gu

type Threshold = {
  readonly text: string
  readonly size: Decimal
  readonly count: bigint
  readonly amount: { readonly yuan: Decimal; readonly printed: string; readonly place: Place } | undefined
  readonly place: Place
}

/** Words between the count and its money; 其中 would open a part of it. */
const leadsToAmount = /^[、，,；\s]*(?:共?涉及|合计|共计|总计|金额|总金额|共|资金|预算)[^，。；\d]{0,10}$/u

/** The amount of money the counted projects come to, where it is printed right behind. */
const amountBehind = (text: string, claims: readonly Claim[], from: number): Threshold['amount'] =>
  claims
    .filter((claim) => claim.from >= from && leadsToAmount.test(text.slice(from, claim.from)))
    .flatMap(({ figure }) => {
      const yuan = inYuan(figure)
      return yuan ? [{ yuan, printed: `${printDecimal(figure.value)}${figure.unit}`, place: figure.place }] : []
    })
    .at(0)

const thresholdsOf = (filing: Filing): readonly Threshold[] =>
  matchesIn(filing, claimed).flatMap(({ sentence, match, place }) => {
    const { size, scale, count } = { ...match.groups }
    const value = parseDecimal(`${size}`)
    const least = value && inYuan({ value, unit: `${scale}元` })
    if (least === undefined) return []
    const behind = sentence.from + match.index + match[0].length
    const index = filing.sentences.indexOf(sentence)
    const claims = filing.claims.filter((claim) => claim.sentence === index)
    const amount = amountBehind(textOfBlock(filing, sentence.block).text, claims, behind)
    return [
      {
        text: match[0],
        size: least,
        count: BigInt(`${count}`),
        amount,
        place,
      },
    ]
  })

const boundVerdict = ({ text, size, count, amount, place }: Threshold): readonly Verdict[] => {
  if (amount === undefined) return []
  const least = multiply(size, decimal(count))
  const fitsBound = compare(least, amount.yuan) <= 0
  const evidence = {
    message: words(
      `${count}项每项至少${inTenThousands(size)}万元，合计至少${inTenThousands(least)}万元，所写金额${amount.printed}。`,
      `${count} projects of at least ${inTenThousands(size)}万元 come to at least ${inTenThousands(least)}万元; the amount printed is ${amount.printed}.`,
    ),
    places: [place, amount.place],
    arithmetic: `${count} × ${inTenThousands(size)} = ${inTenThousands(least)} ${fitsBound ? '≤' : '>'} ${inTenThousands(amount.yuan)}`,
    printed: text,
    unit: '万元',
  }
  return [
    fitsBound
      ? holds(evidence)
      : fails({
          ...evidence,
          severity: 'error',
          remedy: words('请核对项目数和金额。', 'Check the count and the amount.'),
        }),
  ]
}

const coverVerdict = (threshold: Threshold, projects: readonly ProjectMoney[]): readonly Verdict[] => {
  if (projects.length === 0) return []
  const large = projects.filter(({ yuan }) => compare(yuan, threshold.size) >= 0)
  const listed = sum(large.map(({ yuan }) => yuan))
  const count = Number(threshold.count)
  const { amount } = threshold
  const isCovered = large.length === count && (amount === undefined || compare(listed, amount.yuan) === 0)
  const evidence = {
    places: [threshold.place, ...(amount ? [amount.place] : []), ...large.map(({ place }) => place)],
    arithmetic: `${large.length} ${isCovered ? '=' : '≠'} ${count}；${large.map(({ yuan }) => inTenThousands(yuan)).join(' + ') || '0'} = ${inTenThousands(listed)}`,
    expected: `${count}项${amount ? `、${amount.printed}` : ''}`,
    printed: `${large.length}项、${inTenThousands(listed)}万元`,
  }
  if (isCovered)
    return [
      holds({
        ...evidence,
        message: words(`列出的项目有${large.length}项，与所称一致。`, 'As many projects are listed.'),
      }),
    ]
  return [
    fails({
      ...evidence,
      difference: inTenThousands(amount ? subtract(amount.yuan, listed) : zero),
      message: words(
        `文中称“${threshold.text}”，列出的项目（去重后）有${large.length}项、${inTenThousands(listed)}万元。`,
        `The text counts ${count} large projects; the table, without doubles, lists ${large.length}.`,
      ),
      benign: words(
        '项目表可能只列部分项目，或按另一口径归并。',
        'The table may list only some projects, or group them otherwise.',
      ),
      remedy: words(
        '请补列大额项目，或核对项目数和金额。',
        'List the large projects or check the count and the amount.',
      ),
    }),
  ]
}

export const largeProjectsCounted: Check = {
  id: 'large-projects-counted',
  rule: 'R19',
  title: words('大额项目数与项目表一致', 'Large projects counted match the table'),
  about: words(
    '所称某一金额以上的项目数、金额与项目表（去除重复列示）比对；项目数乘以起点金额不得超过所称金额。',
    'The number and money of projects above a threshold are compared with the table without doubles; number times threshold may not exceed the money.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const projects = distinctProjects(filing)
    return orCannotTell(
      thresholdsOf(filing).flatMap((threshold) => [...boundVerdict(threshold), ...coverVerdict(threshold, projects)]),
      '文中没有写明某一金额以上的项目数',
      'The text does not count projects above an amount',
    )
  },
}
