import type { Filing, Project } from '#domain/filing/filing.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { overlaps } from '#domain/text/place.ts'
import { groupBy } from './group.ts'
import { relationOf, type Mention, type MentionPair } from './mentions.ts'
import { asMoney, isAmountUnit } from './quantity.ts'
import { plain } from './similarity.ts'
import { ownLead, placeOfSpoken, statementsOf } from './statements.ts'
import { once } from './once.ts'

const amountOf = (name: string, cell: Cell): readonly Mention[] =>
  cell.kind === 'written' && cell.figure ? [{ name, figure: asMoney(cell.figure), place: cell.place }] : []

const suffix = /[（(][^（()）]*[）)]$/u
const withoutSuffix = (name: string): string => plain(name.replace(suffix, ''))

/** Shorter names (经费, 其他) are no names of a project. */
const shortestName = 4

/** 经费（甲科） and 经费（乙科） are two projects; 经费 and 经费（甲科） may be one. */
const mayBeOne = (a: Project, b: Project): boolean =>
  plain(a.name) === plain(b.name) || suffix.test(a.name) !== suffix.test(b.name)

/** Amounts of one project listed twice. */
const listedTwice = ({ projects }: Filing): readonly MentionPair[] =>
  [...groupBy(projects, ({ name }) => withoutSuffix(name))]
    .filter(([name, group]) => name.length >= shortestName && group.length === 2)
    .flatMap(([, [first, ...others]]) =>
      others
        .filter((other) => mayBeOne(first, other))
        .flatMap((other) => [
          ...sameCell(first, other, ({ budget }) => budget),
          ...sameCell(first, other, ({ actual }) => actual),
        ]),
    )

const sameCell = (a: Project, b: Project, cellOf: (project: Project) => Cell): readonly MentionPair[] =>
  amountOf(a.name, cellOf(a)).flatMap((one) =>
    amountOf(b.name, cellOf(b)).map((other) => ({ a: one, b: other, isSure: plain(a.name) === plain(b.name) })),
  )

const isOfProject = /总额|经费|资金|支出|投入|下拨|拨付/u

/** A table longer than this is a data set, and its words are not searched. */
const longest = 500

/** The amount of a project told again in the words about it: 活动经费总额为144.713万元 beside 144.71. */
const toldAgain = (filing: Filing): readonly MentionPair[] => {
  const told = statementsOf(filing)
    .flatMap(({ spoken }) => spoken)
    .filter((spoken) => isAmountUnit(spoken.claim.figure.unit) && isOfProject.test(ownLead(spoken)))
    .slice(0, longest)
  return filing.projects.slice(0, longest).flatMap((project) =>
    told
      .filter(({ claim }) => isIn(project, claim.figure))
      .flatMap((spoken) => {
        const figure = asMoney(spoken.claim.figure)
        const b: Mention = { name: project.name, figure, place: placeOfSpoken(filing, spoken) }
        return [...amountOf(project.name, project.actual), ...amountOf(project.name, project.budget)]
          .filter((a) => relationOf(a.figure, figure) !== 'apart')
          .slice(0, 1)
          .map((a) => ({ a, b, isSure: true }))
      }),
  )
}

const isIn = ({ goal, completion }: Project, { place }: StatedFigure): boolean =>
  [goal, completion].some((cell) => cell.kind === 'written' && overlaps(cell.place, place))

/** Amounts of projects that are printed twice. */
export const projectMentions = once((filing: Filing): readonly MentionPair[] => [
  ...listedTwice(filing),
  ...toldAgain(filing),
])
