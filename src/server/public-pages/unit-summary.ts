import { words, type Words } from '#domain/words/words.ts'
import type { PublishedUnit } from '#services/publication/read-overview.ts'
import { readable } from './figures.ts'

type Said = (value: string) => Words

const money: readonly (readonly [string, Said])[] = [
  ['opening-budget', (value) => words(`年初预算${value}万元`, `the opening budget was ${value} (10,000 yuan)`)],
  ['annual-budget', (value) => words(`全年预算${value}万元`, `the budget of the year ${value}`)],
  ['spending', (value) => words(`支出${value}万元`, `spending was ${value}`)],
  ['execution-rate', (value) => words(`预算执行率${value}%`, `${value} % of the budget was executed`)],
]

const results: readonly (readonly [string, Said])[] = [
  ['goals', (value) => words(`绩效目标${value}项`, `${value} goals were set`)],
  ['indicators', (value) => words(`绩效指标${value}个`, `with ${value} indicators`)],
  ['score', (value) => words(`自评得分${value}分`, `the self-evaluation came to ${value} points`)],
  ['grade', (value) => words(`等级为“${value}”`, `the grade is ${value}`)],
]

const parts = ({ facts }: PublishedUnit, of: typeof money): readonly Words[] =>
  of.flatMap(([id, said]) => {
    const fact = facts.get(id)
    return fact && fact.value !== '' ? [said(readable(fact))] : []
  })

/** What was published, in one sentence anybody understands: only figures that stand in the publications. */
export const summaryOf = (unit: PublishedUnit, year: number): Words => {
  const groups = [parts(unit, money), parts(unit, results)].filter((group) => group.length > 0)
  const { name, publications } = unit
  if (groups.length === 0)
    return words(
      `${year}年，${name}公开了${publications}项内容。`,
      `${name} published ${publications} items for ${year}.`,
    )
  const zh = groups.map((group) => group.map((part) => part.zh).join('，')).join('；')
  const en = groups.map((group) => group.map((part) => part.en).join(', ')).join('; ')
  return words(`${year}年，${name}${zh}。`, `${name} in ${year}: ${en}.`)
}
