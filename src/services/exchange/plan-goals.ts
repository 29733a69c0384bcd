import type { GoalTerm } from '#domain/filing/form-base.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listTextsOf } from '#store/queries/exchange-goals.ts'
import { findGoalRevision, updateGoalTexts, type GoalTexts } from '#store/queries/goal-revision.ts'
import type { IndicatorHome } from '#store/queries/indicator.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { midTermMark } from './export-goals.ts'
import { adoptedId, byGoal, codeOf, draftOf, knownGoals, notADraft, type OfGoal } from './goal-subject.ts'
import {
  ofHere,
  planOf,
  twice,
  type Plan,
  type Planned,
  type PlanParts,
  type Refused,
  type Sourced,
} from './planned.ts'

export type GoalTextRow = Sourced<'PM_PERF_GOAL_INFO'> | Sourced<'BGT_PERF_GOAL_INFO'>
type Row = GoalTextRow

const termOf = ({ record: { term, id } }: Row): GoalTerm => term ?? (id.endsWith(midTermMark) ? 'mid-term' : 'annual')

const goalIdIn = ({ record: { id } }: Row): string => (id.endsWith(midTermMark) ? id.slice(0, -midTermMark.length) : id)

const saveText = async (tx: Work, key: IndicatorHome, text: Partial<GoalTexts>): Promise<void> => {
  const before = await findGoalRevision(tx, key)
  if (!before) throw notFound(goalNoun.machine.noun)
  const after = { ...before.texts, ...text }
  if (!(await updateGoalTexts(tx, { ...key, version: before.version }, after))) throw conflicting(before.texts)
  const changes = changesBetween(before.texts, after)
  tx.note({ organisation: key.organisationId, verb: 'goal.save-texts', noun: 'goal', nounId: key.goalId, changes })
}

type Given = { readonly parts: PlanParts; readonly texts: ReadonlyMap<string, GoalTexts> }

const plannedOf = ({ parts, texts }: Given, { subject, rows }: OfGoal<Row>): readonly (Planned | Refused)[] => {
  const { goal } = subject
  const draft = draftOf(parts, subject, adoptedId(parts, goalIdIn(rows[0])))
  const was = goal && texts.get(goal.id)
  const seen = new Map<GoalTerm, Row>()
  return rows.map((of): Planned | Refused => {
    const [term, code] = [termOf(of), codeOf(of)]
    const first = seen.get(term)
    if (first) return twice(of, code, first)
    seen.set(term, of)
    const { target } = of.record
    if (was?.[term] === target) return { of, code, outcome: 'same' }
    if (goal && goal.state !== 'draft') return notADraft(of)
    const apply = async (tx: Work): Promise<void> => saveText(tx, await draft(tx), { [term]: target })
    return { of, code, outcome: goal ? 'changed' : 'new', apply }
  })
}

/** What rows of goals come to: the words of a draft, made where there is none. */
export const planGoals = async (parts: PlanParts, rows: readonly Row[]): Promise<Plan> => {
  const known = await knownGoals(parts)
  const objections = rows.flatMap((of) => ofHere(parts, of, codeOf(of)) ?? [])
  const { goals, refused } = byGoal(
    known,
    rows.filter((of) => !ofHere(parts, of, codeOf(of))),
  )
  const keys = goals.flatMap(({ subject: { goal } }) => (goal ? [{ goalId: goal.id, revision: goal.revision }] : []))
  const texts = await listTextsOf(parts.tx, keys)
  return planOf([...objections, ...refused, ...goals.flatMap((one) => plannedOf({ parts, texts }, one))])
}
