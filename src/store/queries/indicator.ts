import { and, asc, eq, inArray } from 'drizzle-orm'
import { normalise } from '#domain/number/decimal.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { indicator } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'
import type { RevisionKey } from './goal-revision.ts'
import { fromCard, toCard } from './indicator-card.ts'

/** An indicator with the count of its changes: two people may edit two rows at the same time. */
export type StoredIndicator = PlannedIndicator & { readonly version: number }

type Row = typeof indicator.$inferSelect

/** Weights are kept with six decimals and shown with those they were given. */
export const toIndicator = (row: Row): StoredIndicator => ({
  id: row.id,
  term: row.term,
  level1: row.level1,
  level2: row.level2,
  name: row.name,
  comparator: row.comparator,
  target: row.target ?? undefined,
  targetText: row.targetText,
  unit: row.unit,
  weight: normalise(row.weight),
  origin: row.origin,
  card: row.card ? fromCard(row.card) : undefined,
  version: row.version,
})

const toRow = ({ card, target, ...value }: PlannedIndicator) => {
  const { id, term, level1, level2, name, comparator, targetText, unit, weight, origin } = value
  const words = { id, term, level1, level2, name, comparator, targetText, unit, weight, origin }
  return { ...words, target: target ?? null, card: card ? toCard(card) : null }
}

const isOf = (division: string, { goalId, revision }: RevisionKey) =>
  and(eq(indicator.divisionCode, division), eq(indicator.goalId, goalId), eq(indicator.revision, revision))

const inOrder = [asc(indicator.position), asc(indicator.id)] as const

/** Indicators of one version in their order. */
export const listIndicators = async (
  { db, scope }: Transaction,
  key: RevisionKey,
): Promise<readonly StoredIndicator[]> => {
  const rows = await db
    .select()
    .from(indicator)
    .where(isOf(scope.division, key))
    .orderBy(...inOrder)
  return rows.map(toIndicator)
}

/** Indicators of every version of a goal, by version. */
export const listIndicatorsOfGoal = async (
  { db, scope }: Transaction,
  goalId: string,
): Promise<ReadonlyMap<number, readonly StoredIndicator[]>> => {
  const rows = await db
    .select()
    .from(indicator)
    .where(and(eq(indicator.divisionCode, scope.division), eq(indicator.goalId, goalId)))
    .orderBy(...inOrder)
  const byRevision = new Map<number, StoredIndicator[]>()
  for (const row of rows) {
    const found = byRevision.get(row.revision)
    if (found) found.push(toIndicator(row))
    else byRevision.set(row.revision, [toIndicator(row)])
  }
  return byRevision
}

/** Indicators of given versions of many goals, by goal. */
export const listIndicatorsOfGoals = async (
  { db, scope }: Transaction,
  keys: readonly RevisionKey[],
): Promise<ReadonlyMap<string, readonly StoredIndicator[]>> => {
  const wanted = new Map(keys.map(({ goalId, revision }) => [goalId, revision]))
  if (keys.length === 0) return new Map()
  const rows = await db
    .select()
    .from(indicator)
    .where(and(eq(indicator.divisionCode, scope.division), inArray(indicator.goalId, [...wanted.keys()])))
    .orderBy(...inOrder)
  const byGoal = new Map<string, StoredIndicator[]>()
  for (const row of rows.filter(({ goalId, revision }) => wanted.get(goalId) === revision))
    byGoal.set(row.goalId, [...(byGoal.get(row.goalId) ?? []), toIndicator(row)])
  return byGoal
}

/** Where indicators are written: the version of a goal, and whose it is. */
export type IndicatorHome = RevisionKey & { readonly organisationId: string }

/** Adds indicators behind `after` others. One that was there before brings the count of its changes along. */
export const insertIndicators = async (
  { db, scope }: Transaction,
  { home, after }: { readonly home: IndicatorHome; readonly after: number },
  values: readonly (PlannedIndicator & { readonly version?: number })[],
): Promise<void> => {
  if (values.length === 0) return
  const { goalId, revision, organisationId } = home
  const common = { divisionCode: scope.division, goalId, revision, organisationId }
  await db.insert(indicator).values(
    values.map((value, index) => ({
      ...common,
      ...toRow(value),
      position: after + index,
      version: value.version ?? 1,
    })),
  )
}

/** Writes an indicator over the version it was read at; false where somebody else was first. */
export const updateIndicator = async (
  { db, scope }: Transaction,
  key: RevisionKey,
  { version, ...value }: StoredIndicator,
): Promise<boolean> => {
  const { rowCount } = await db
    .update(indicator)
    .set({ ...toRow(value), version: version + 1 })
    .where(and(isOf(scope.division, key), eq(indicator.id, value.id), eq(indicator.version, version)))
  return rowCount === 1
}

export const deleteIndicators = async (
  { db, scope }: Transaction,
  key: RevisionKey,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return
  await db.delete(indicator).where(and(isOf(scope.division, key), inArray(indicator.id, [...ids])))
}

/** Puts the indicators of a version into the order of `ids`. */
export const orderIndicators = async (
  { client, scope }: Transaction,
  { goalId, revision }: RevisionKey,
  ids: readonly string[],
): Promise<void> => {
  await client.query({
    name: 'order-indicators',
    text: `UPDATE indicator SET position = wanted.number - 1
           FROM unnest($4::uuid[]) WITH ORDINALITY AS wanted (id, number)
           WHERE division_code = $1 AND goal_id = $2 AND revision = $3 AND indicator.id = wanted.id`,
    values: [scope.division, goalId, revision, ids],
  })
}

/** Copies the indicators of a version into the one that follows it, under their ids. */
export const copyIndicators = async (
  { client, scope }: Transaction,
  { goalId, revision }: RevisionKey,
  to: number,
): Promise<void> => {
  await client.query({
    name: 'copy-indicators',
    text: `INSERT INTO indicator (division_code, goal_id, revision, id, organisation_id, position, term, level1, level2,
             name, comparator, target, target_text, unit, weight, origin, card)
           SELECT division_code, goal_id, $4, id, organisation_id, position, term, level1, level2,
             name, comparator, target, target_text, unit, weight, origin, card
           FROM indicator WHERE division_code = $1 AND goal_id = $2 AND revision = $3`,
    values: [scope.division, goalId, revision, to],
  })
}
