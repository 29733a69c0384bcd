import { changesBetween } from '#store/audit-changes.ts'
import { listIndicatorsOf } from '#store/queries/exchange-goals.ts'
import {
  insertIndicators,
  updateIndicator,
  type IndicatorHome,
  type StoredIndicator,
} from '#store/queries/indicator.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { describeIndicator, describeIndicators } from '../goal/describe-goal.ts'
import { mostIndicators } from '../goal/goal-input.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { adoptedId, byGoal, codeOf, draftOf, knownGoals, notADraft, type OfGoal } from './goal-subject.ts'
import { indicatorOf } from './indicator-of.ts'
import {
  ofHere,
  planOf,
  refuse,
  twice,
  type Plan,
  type Planned,
  type PlanParts,
  type Refused,
  type Sourced,
} from './planned.ts'

export type IndicatorRow = Sourced<'PM_PERF_INDICATOR'> | Sourced<'BGT_PERF_INDICATOR'>
type Row = IndicatorRow

/** Indicators without a common id are the same where they stand at the same place under the same name. */
const placeOf = ({
  term,
  level1,
  level2,
  name,
}: Pick<PlannedIndicator, 'term' | 'level1' | 'level2' | 'name'>): string =>
  JSON.stringify([term, level1, level2, name])

const tooMany = (of: Row): Refused =>
  refuse(of, codeOf(of), [
    [`一个绩效目标最多${mostIndicators}项指标`, `a goal has at most ${mostIndicators} indicators`],
    ['请合并或删去次要指标', 'merge or remove minor ones'],
  ])

const note = (
  tx: Work,
  { goalId, organisationId }: IndicatorHome,
  [before, after]: [PlannedIndicator[], PlannedIndicator],
): void =>
  tx.note({
    organisation: organisationId,
    verb: 'goal.replace-indicators',
    noun: 'goal',
    nounId: goalId,
    changes: changesBetween(describeIndicators(before), describeIndicators([after])),
  })

const isSame = (a: PlannedIndicator, b: PlannedIndicator): boolean =>
  Object.keys(changesBetween(describeIndicator(a), describeIndicator(b))).length === 0

/** The rows of one goal, taken in one after another. */
class GoalPlan {
  private readonly parts: PlanParts
  private readonly of: OfGoal<Row>
  private readonly draft: (tx: Work) => Promise<IndicatorHome>
  private readonly byId: Map<string, StoredIndicator>
  private readonly byPlace: Map<string, StoredIndicator>
  private readonly seen = new Map<string, Row>()
  private count: number

  constructor(parts: PlanParts, of: OfGoal<Row>, existing: readonly StoredIndicator[]) {
    this.parts = parts
    this.of = of
    this.draft = draftOf(parts, of.subject, adoptedId(parts, of.rows[0].record.goalId ?? ''))
    this.byId = new Map(existing.map((one) => [one.id, one]))
    this.byPlace = new Map(existing.map((one) => [placeOf(one), one]))
    this.count = existing.length
  }

  private wasOf(of: Row): StoredIndicator | undefined {
    return this.byId.get(of.record.id) ?? this.byPlace.get(placeOf(indicatorOf(of.record, { id: '', was: undefined })))
  }

  take(of: Row): Planned | Refused {
    const was = this.wasOf(of)
    const id = was?.id ?? adoptedId(this.parts, of.record.id)
    const value = indicatorOf(of.record, { id, was })
    const key = was?.id ?? placeOf(value)
    const first = this.seen.get(key)
    if (first) return twice(of, codeOf(of), first)
    this.seen.set(key, of)
    if (was && isSame(was, value)) return { of, code: codeOf(of), outcome: 'same' }
    if (!this.isDraft()) return notADraft(of)
    return was ? this.changed(of, was, value) : this.added(of, value)
  }

  private isDraft(): boolean {
    return (this.of.subject.goal?.state ?? 'draft') === 'draft'
  }

  private changed(of: Row, was: StoredIndicator, value: PlannedIndicator): Planned {
    const apply = async (tx: Work): Promise<void> => {
      const home = await this.draft(tx)
      if (!(await updateIndicator(tx, home, { ...value, version: was.version }))) throw conflicting(was)
      note(tx, home, [[was], value])
    }
    return { of, code: codeOf(of), outcome: 'changed', apply }
  }

  private added(of: Row, value: PlannedIndicator): Planned | Refused {
    const after = this.count
    if (after >= mostIndicators) return tooMany(of)
    this.count += 1
    const apply = async (tx: Work): Promise<void> => {
      const home = await this.draft(tx)
      await insertIndicators(tx, { home, after }, [value])
      note(tx, home, [[], value])
    }
    return { of, code: codeOf(of), outcome: 'new', apply }
  }
}

/** What rows of indicators come to: rows of the draft of their goal; those the file does not name stay. */
export const planIndicators = async (parts: PlanParts, rows: readonly Row[]): Promise<Plan> => {
  const known = await knownGoals(parts)
  const objections = rows.flatMap((of) => ofHere(parts, of, codeOf(of)) ?? [])
  const { goals, refused } = byGoal(
    known,
    rows.filter((of) => !ofHere(parts, of, codeOf(of))),
  )
  const keys = goals.flatMap(({ subject: { goal } }) => (goal ? [{ goalId: goal.id, revision: goal.revision }] : []))
  const existing = await listIndicatorsOf(parts.tx, keys)
  const planned = goals.flatMap((one) => {
    const plan = new GoalPlan(parts, one, existing.get(one.subject.goal?.id ?? '') ?? [])
    return one.rows.map((of) => plan.take(of))
  })
  return planOf([...objections, ...refused, ...planned])
}
