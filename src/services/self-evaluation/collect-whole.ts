import { sumMoney } from '#domain/number/money.ts'
import type { Execution } from '#domain/process/self-evaluation/collected-inputs.ts'
import type { CollectedRow } from '#domain/process/self-evaluation/collected-measure.ts'
import { listEvidence, type StoredEvidence } from '#store/queries/part-evidence.ts'
import { listGoalsInForce, type GoalInForce } from '#store/queries/part-goal.ts'
import { listIndicatorsAsked, listResults, type IndicatorAsked, type ResultTyped } from '#store/queries/part-row.ts'
import { listPartTexts, type StoredText } from '#store/queries/part-text.ts'
import { listPartsOf, type PartHead } from '#store/queries/part.ts'
import { listProjectMoney, type ProjectMoney } from '#store/queries/self-evaluation-money.ts'
import { listEvaluated, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { currentResults, evidenceAsDomain, evidenceOf } from '../part/part-content.ts'
import type { Work } from '../transact.ts'

/** A part with what its office wrote in its current revision. */
export type CollectedPart = {
  readonly head: PartHead
  readonly results: readonly ResultTyped[]
  readonly texts: readonly StoredText[]
}

/** Everything a department has collected, before anything is made of it. */
export type CollectedWhole = {
  readonly organisations: readonly string[]
  readonly parts: readonly CollectedPart[]
  /** Parts in the self-evaluations of units below: results they took over count, their words are their own. */
  readonly below: readonly CollectedPart[]
  readonly goals: readonly GoalInForce[]
  readonly asked: readonly IndicatorAsked[]
  readonly evidence: readonly StoredEvidence[]
  readonly money: readonly ProjectMoney[]
}

const collectPart = async (tx: Work, head: PartHead): Promise<CollectedPart> => {
  const of = { partId: head.id, revision: head.revision }
  return { head, results: currentResults(await listResults(tx, of)), texts: await listPartTexts(tx, of) }
}

const collectParts = async (tx: Work, whole: string): Promise<readonly CollectedPart[]> => {
  const parts: CollectedPart[] = []
  for (const head of await listPartsOf(tx, whole)) parts.push(await collectPart(tx, head))
  return parts
}

/** Units below may evaluate themselves: what they took over counts for the whole above them. */
const collectBelow = async (
  tx: Work,
  whole: StoredSelfEvaluation,
  organisations: readonly string[],
): Promise<readonly CollectedPart[]> => {
  const evaluated = await listEvaluated(tx, { organisations, year: whole.year })
  const parts: CollectedPart[] = []
  for (const [organisation, id] of evaluated) {
    if (organisation !== whole.organisationId) parts.push(...(await collectParts(tx, id)))
  }
  return parts
}

/** Definitions of all that was asked, in the versions that were asked, and of all in force. */
const definitions = (
  tx: Work,
  parts: readonly CollectedPart[],
  goals: readonly GoalInForce[],
): Promise<readonly IndicatorAsked[]> => listIndicatorsAsked(tx, [...parts.flatMap(({ results }) => results), ...goals])

/** Reads everything below a whole, in the scope of who asks. */
export const collectWhole = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<CollectedWhole> => {
  const organisations = collectedFrom(ctx, whole.organisationId)
  const of = { year: whole.year, organisations }
  const goals = await listGoalsInForce(tx, of)
  const parts = await collectParts(tx, whole.id)
  const below = await collectBelow(tx, whole, organisations)
  const ids = [...parts, ...below].map(({ head }) => head.id)
  return {
    organisations,
    parts,
    below,
    goals,
    asked: await definitions(tx, [...parts, ...below], goals),
    evidence: await listEvidence(tx, ids),
    money: await listProjectMoney(tx, of),
  }
}

/** An indicator with its result, where some office was asked for it. */
export type AskedResult = { readonly asked: IndicatorAsked; readonly result: ResultTyped | undefined }

const keyOf = ({ goalRevision, indicatorId }: Pick<IndicatorAsked, 'goalRevision' | 'indicatorId'>): string =>
  `${goalRevision} ${indicatorId}`

const inForce = ({ asked, goals }: CollectedWhole): readonly IndicatorAsked[] => {
  const versions = new Map(goals.map(({ goalId, goalRevision }) => [goalId, goalRevision]))
  return asked.filter((one) => versions.get(one.goalId) === one.goalRevision)
}

/** Indicators in force that nobody was asked for, or by an earlier version of their goal. */
export const unassigned = (collected: CollectedWhole): readonly IndicatorAsked[] => {
  const given = new Set([...collected.parts, ...collected.below].flatMap(({ results }) => results.map(keyOf)))
  return inForce(collected).filter((one) => !given.has(keyOf(one)))
}

/** Results of the whole’s own parts, and those taken over by units below. */
const countedResults = ({ parts, below }: CollectedWhole): readonly ResultTyped[] =>
  [...parts, ...below.filter(({ head }) => head.state === 'accepted')].flatMap(({ results }) => results)

/** Every indicator once, with what its office gave; those that have brought none yet are there without a result. */
export const askedResults = (collected: CollectedWhole): readonly AskedResult[] => {
  const byKey = new Map(collected.asked.map((one) => [keyOf(one), one]))
  const given = countedResults(collected).flatMap((result): readonly AskedResult[] => {
    const asked = byKey.get(keyOf(result))
    return asked ? [{ asked, result }] : []
  })
  // Where a unit was asked twice, by its own and by the whole above, the latter counts.
  const once = new Map(given.toReversed().map((one) => [one.asked.indicatorId, one]))
  const rest = inForce(collected).filter(({ indicatorId }) => !once.has(indicatorId))
  return [
    ...given.filter((one) => once.get(one.asked.indicatorId) === one),
    ...rest.map((asked) => ({ asked, result: undefined })),
  ]
}

/** A row as the domain judges it. */
export const collectedRow = ({ asked, result }: AskedResult, evidence: readonly StoredEvidence[]): CollectedRow => ({
  ...asked,
  typed: result?.typed ?? '',
  reason: result?.reason ?? '',
  evidence: evidenceOf(evidence, asked.indicatorId).map(evidenceAsDomain),
  isWhole: asked.projectId === undefined,
})

/** The rows as the domain judges them. */
export const collectedRows = (collected: CollectedWhole): readonly CollectedRow[] =>
  askedResults(collected).map((one) => collectedRow(one, collected.evidence))

/** The money of the whole; undefined where the ledger holds nothing. */
export const executionOf = ({ money }: Pick<CollectedWhole, 'money'>): Execution =>
  money.length === 0
    ? undefined
    : {
        opening: sumMoney(money.map(({ opening }) => opening)),
        annual: sumMoney(money.map(({ annual }) => annual)),
        spent: sumMoney(money.map(({ spent }) => spent)),
      }
