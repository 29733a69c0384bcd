import { toDraft } from '#domain/filing/draft-from-filing.ts'
import type { DraftIndicator, DraftProject } from '#domain/filing/draft.ts'
import { figureOf, printDraftValue, type DraftFigure, type DraftValue } from '#domain/filing/draft-value.ts'
import { compare, isNegative, parseDecimal, zero, type Decimal } from '#domain/number/decimal.ts'
import { parseMoney, type Money } from '#domain/number/money.ts'
import { plainName } from '#domain/process/indicator/planned-indicator.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import type { Context } from '../context.ts'
import { openReading } from './reading-content.ts'
import type { TakenIndicator, TakenProject } from './take-over-input.ts'

export type ProposedProject = TakenProject & {
  readonly lastBudget?: Money
  readonly lastActual?: Money
  readonly documentNumber: string
}
export type ProposedIndicator = TakenIndicator & { readonly targetPrinted: string; readonly actualPrinted: string }

export type TakeOverProposal = {
  readonly organisation: string
  readonly year: number | undefined
  readonly projects: readonly ProposedProject[]
  readonly indicators: readonly ProposedIndicator[]
  /** Rows that are too many to be taken over at once. */
  readonly more: number
}

const [mostProjects, mostIndicators, longestName, longestLevel] = [500, 2000, 200, 100]

const moneyOf = (value: DraftValue): Money | undefined => {
  const figure = figureOf(value)
  return figure && parseMoney(figure.value, figure.unit)
}

const signs: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|不少于|不低于|至少|以上)$/u, '>='],
  [/^(?:≤|<=|不超过|不高于|不多于|以下)$/u, '<='],
  [/^(?:[>＞]|大于|超过|[超逾余多])$/u, '>'],
  [/^(?:[<＜]|小于)$/u, '<'],
]

const comparatorOf = ({ qualifier }: DraftFigure): Comparator =>
  signs.find(([sign]) => sign.test(qualifier))?.[1] ?? '='

type Target = Pick<TakenIndicator, 'comparator' | 'target' | 'targetText' | 'unit'>

const targetOf = ({ target, unit }: DraftIndicator): Target => {
  const figure = figureOf(target)
  if (figure)
    return { comparator: comparatorOf(figure), target: figure.value, targetText: '', unit: figure.unit || unit }
  return { comparator: 'qualitative', targetText: printDraftValue(target).slice(0, 500), unit }
}

/** What was reached stands beside the new target only where both are of one unit. */
const lastOf = ({ target, actual }: DraftIndicator, { unit }: Target): TakenIndicator['last'] => {
  const [wanted, reached] = [figureOf(target), figureOf(actual)]
  if (!reached || (reached.unit !== '' && unit !== '' && reached.unit !== unit)) return undefined
  return { ...(wanted ? { target: wanted.value } : {}), actual: reached.value }
}

const most = parseDecimal('1000') ?? zero

const weightOf = (value: DraftValue): Decimal => {
  const weight = figureOf(value)?.value
  return weight && !isNegative(weight) && compare(weight, most) < 0 && weight.scale <= 6 ? weight : zero
}

const indicatorOf = (read: DraftIndicator, key: string, project?: string): ProposedIndicator => {
  const target = targetOf(read)
  const last = lastOf(read, target)
  return {
    key,
    ...(project === undefined ? {} : { project }),
    level1: read.level1.slice(0, longestLevel),
    level2: read.level2.slice(0, longestLevel),
    name: read.name.trim().slice(0, longestName),
    ...target,
    unit: target.unit.slice(0, longestLevel),
    weight: weightOf(read.points),
    ...(last ? { last } : {}),
    targetPrinted: printDraftValue(read.target).slice(0, longestName),
    actualPrinted: printDraftValue(read.actual).slice(0, longestName),
  }
}

const projectOf = (read: DraftProject, key: string): ProposedProject => {
  const [budget, actual] = [moneyOf(read.budget), moneyOf(read.actual)]
  const code = read.more?.['code']
  return {
    key,
    name: read.name.trim().slice(0, longestName),
    code: code ? printDraftValue(code).slice(0, longestLevel) : '',
    documentNumber: read.documentNumber,
    ...(budget === undefined ? {} : { amount: budget, lastBudget: budget }),
    ...(actual === undefined ? {} : { lastActual: actual }),
  }
}

/** A report may tell of a project in a table and in its text: the first that has money counts. */
const onceEach = (projects: readonly DraftProject[]): readonly DraftProject[] => {
  const byName = new Map<string, DraftProject>()
  for (const project of projects) {
    const name = plainName(project.name)
    const before = byName.get(name)
    if (name !== '' && (!before || (moneyOf(before.budget) === undefined && moneyOf(project.budget) !== undefined)))
      byName.set(name, project)
  }
  return [...byName.values()]
}

/** What a report holds for the drafts of another year, as it would be taken over unless somebody changes it. */
export const proposeTakeOver = async (ctx: Context, { id }: { readonly id: string }): Promise<TakeOverProposal> => {
  const { corrected } = await openReading(ctx, id)
  const draft = toDraft(corrected)
  const projects = onceEach(draft.projects)
  const indicators = [
    ...draft.indicators.map((read, index) => indicatorOf(read, `i${index}`)),
    ...projects.flatMap((project, at) =>
      project.indicators.map((read, index) => indicatorOf(read, `p${at}i${index}`, `p${at}`)),
    ),
  ].filter(({ name }) => name !== '')
  const [someProjects, someIndicators] = [projects.slice(0, mostProjects), indicators.slice(0, mostIndicators)]
  return {
    organisation: draft.organisation.name,
    year: draft.year,
    projects: someProjects.map((project, at) => projectOf(project, `p${at}`)),
    indicators: someIndicators,
    more: projects.length - someProjects.length + indicators.length - someIndicators.length,
  }
}
