import type { Filing } from '#domain/filing/filing.ts'
import { resultFigures } from './indicator-mentions.ts'
import { relationOf, type Mention, type MentionPair } from './mentions.ts'
import { isRate } from './quantity.ts'
import { plain } from './similarity.ts'
import { nameOfSpoken, placeOfSpoken, statementsOf } from './statements.ts'
import { once } from './once.ts'

/** 财政资金预算完成率, 部门整体预算执行率, 预算支出率: names of one rate, budget spent of budget given. */
const budgetRate = /^(?:年度|全年|部门|整体|财政|拨款|专项)*(?:资金)?预算(?:资金)?(?:完成|执行|支出|支付)率$/u
/** A bare 预算执行率 in running text belongs to the project its sentence speaks of. */
const ofDepartment = /财政|部门|整体/u

const printed = ({ rates }: Filing): readonly Mention[] =>
  rates
    .filter(({ kind, source }) => kind === 'execution' && (source === 'total' || source === 'fiscal'))
    .map(({ metric, figure, place }) => ({ name: plain(metric), figure, place }))

const inTable = ({ indicators }: Filing): readonly Mention[] =>
  indicators.flatMap((row) =>
    budgetRate.test(plain(row.name)) ? resultFigures(row).filter(({ figure }) => isRate(figure)) : [],
  )

const inText = (filing: Filing): readonly Mention[] => {
  const known = new Set(filing.rates.map(({ figure }) => figure.place.start))
  return statementsOf(filing)
    .flatMap(({ spoken }) => spoken)
    .filter((spoken) => isRate(spoken.claim.figure) && !known.has(spoken.claim.figure.place.start))
    .filter((spoken) => budgetRate.test(nameOfSpoken(spoken)) && ofDepartment.test(nameOfSpoken(spoken)))
    .map((spoken) => ({
      name: nameOfSpoken(spoken),
      figure: spoken.claim.figure,
      place: placeOfSpoken(filing, spoken),
    }))
}

/** The execution rate of the whole department, in the section on money and wherever it is named again. */
export const rateMentions = once((filing: Filing): readonly MentionPair[] => {
  const [first, ...repeated] = printed(filing)
  if (!first) return []
  return [...repeated, ...inTable(filing), ...inText(filing)].map((mention) => {
    const same = printed(filing).find(
      (other) => other !== mention && relationOf(other.figure, mention.figure) !== 'apart',
    )
    return { a: same && same.place.start !== mention.place.start ? same : first, b: mention, isSure: true }
  })
})
