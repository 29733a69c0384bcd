import { words } from '../words/words.ts'
import {
  type costBasisTerms,
  type projectCategoryTerms,
  projectEventTerms,
  projectStateTerms,
  type recurrenceTerms,
} from '../words/budget-terms.ts'
import type { FundSource } from '../filing/finance.ts'
import type { Decimal } from '../number/decimal.ts'
import type { Money } from '../number/money.ts'
import type { Machine } from './machine.ts'

export type ProjectCategory = keyof typeof projectCategoryTerms
export type Recurrence = keyof typeof recurrenceTerms
export type CostBasis = keyof typeof costBasisTerms
export type ProjectState = keyof typeof projectStateTerms
export type ProjectEvent = keyof typeof projectEventTerms

/** One line of the cost build-up: quantity × unit price, and what the price rests on. */
export type CostLine = {
  readonly name: string
  readonly quantity: Decimal
  readonly unit: string
  readonly unitPrice: Money
  readonly basis: CostBasis
  readonly explanation: string
}

/** A project of one year. `firstYear`–`lastYear` is its period; a recurring one has no last year. */
export type Project = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly office: string
  readonly category: ProjectCategory
  readonly recurrence: Recurrence
  readonly firstYear: number
  readonly lastYear: number | undefined
  readonly sources: readonly { readonly source: FundSource; readonly amount: Money }[]
  readonly costLines: readonly CostLine[]
}

/** The library and the execution: drafted → declared → stored → budgeted → running → ended. */
export const projectMachine: Machine<ProjectState, ProjectEvent> = {
  noun: words('项目', 'project'),
  states: projectStateTerms,
  events: projectEventTerms,
  start: 'drafted',
  final: ['ended', 'cancelled'],
  moves: [
    { event: 'declare', from: ['drafted'], to: 'declared' },
    { event: 'store', from: ['declared'], to: 'stored', apartFrom: ['declare'] },
    { event: 'return', from: ['declared', 'stored'], to: 'drafted', needsReason: true, opensRevision: true },
    { event: 'budget', from: ['stored'], to: 'budgeted' },
    { event: 'start', from: ['budgeted'], to: 'running' },
    { event: 'suspend', from: ['budgeted', 'running'], to: 'suspended', needsReason: true },
    { event: 'resume', from: ['suspended'], to: 'running', needsReason: true },
    { event: 'end', from: ['running'], to: 'ended' },
    {
      event: 'cancel',
      from: ['drafted', 'declared', 'stored', 'budgeted', 'suspended'],
      to: 'cancelled',
      needsReason: true,
    },
  ],
}

/** Whether a project runs in a year. */
export const runsIn = ({ firstYear, lastYear }: Project, year: number): boolean =>
  firstYear <= year && (lastYear === undefined || year <= lastYear)
