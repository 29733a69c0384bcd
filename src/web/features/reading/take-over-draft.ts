import type { readingContract } from '#contract/reading.ts'
import { normalise, parseDecimal, printDecimal, zero } from '#domain/number/decimal.ts'
import { moneyIn, parseMoney } from '#domain/number/money.ts'
import { comparators, type Comparator } from '#domain/scheme/measure.ts'
import type { CallOf } from '../../lib/call.ts'
import type { Proposal } from './queries.ts'

type Asked = CallOf<typeof readingContract.dryRun>['body']

/** Rows as they are accepted and corrected; plain texts, so that they survive a reload. */
export type ProjectDraft = {
  readonly key: string
  readonly isTaken: boolean
  readonly name: string
  readonly code: string
  /** 万元. */
  readonly amount: string
}
export type IndicatorDraft = {
  readonly key: string
  readonly isTaken: boolean
  readonly name: string
  readonly comparator: Comparator
  readonly target: string
  readonly unit: string
  readonly weight: string
}
export type TakeOverDraft = {
  readonly organisation: string
  readonly projects: readonly ProjectDraft[]
  readonly indicators: readonly IndicatorDraft[]
}

const projectDraft = ({ key, name, code, amount }: Proposal['projects'][number]): ProjectDraft => ({
  key,
  isTaken: true,
  name,
  code,
  amount: amount === undefined ? '' : printDecimal(normalise(moneyIn(amount, '万元'))),
})

const indicatorDraft = (proposed: Proposal['indicators'][number]): IndicatorDraft => {
  const { key, name, comparator, target, targetText, unit, weight } = proposed
  const shown = target ? printDecimal(target) : targetText
  return { key, isTaken: true, name, comparator, target: shown, unit, weight: printDecimal(normalise(weight)) }
}

export const draftOf = ({ projects, indicators }: Proposal, organisation: string): TakeOverDraft => ({
  organisation,
  projects: projects.map(projectDraft),
  indicators: indicators.map(indicatorDraft),
})

export const isComparator = (text: string): text is Comparator => comparators.some((one) => one === text)

const projectAsked = ({ key, name, code, amount }: ProjectDraft): Asked['projects'][number] => {
  const value = parseDecimal(amount.trim())
  const money = value && parseMoney(value, '万元')
  return { key, name: name.trim(), code: code.trim(), ...(money === undefined ? {} : { amount: money }) }
}

/** A target that is no number stays as the words it is. */
const targetAsked = ({ target, comparator }: IndicatorDraft) => {
  const value = comparator === 'qualitative' ? undefined : parseDecimal(target.trim())
  return value
    ? ({ comparator, target: value, targetText: '' } as const)
    : ({ comparator: 'qualitative', targetText: target.trim() } as const)
}

const indicatorAsked = (
  draft: IndicatorDraft,
  proposed: Proposal['indicators'][number],
): Asked['indicators'][number] => {
  const { project, level1, level2, last } = proposed
  const { key, name, unit, weight } = draft
  return {
    key,
    level1,
    level2,
    name: name.trim(),
    unit: unit.trim(),
    weight: parseDecimal(weight.trim()) ?? zero,
    ...targetAsked(draft),
    ...(project === undefined ? {} : { project }),
    ...(last ? { last } : {}),
  }
}

/** What the server is asked: the rows that were accepted. */
export const askedOf = (draft: TakeOverDraft, proposal: Proposal, year: number): Asked => {
  const byKey = new Map(proposal.indicators.map((proposed) => [proposed.key, proposed]))
  return {
    organisation: draft.organisation,
    year,
    source: 'general-budget',
    projects: draft.projects.filter(({ isTaken }) => isTaken).map(projectAsked),
    indicators: draft.indicators.flatMap((row) => {
      const proposed = byKey.get(row.key)
      return row.isTaken && proposed ? [indicatorAsked(row, proposed)] : []
    }),
  }
}
