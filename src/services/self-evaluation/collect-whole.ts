import { sumMoney } from '#domain/number/money.ts'
import type { Execution } from '#domain/process/self-evaluation/collected-inputs.ts'
import type { CollectedRow } from '#domain/process/self-evaluation/collected-measure.ts'
import { listEvidence, type StoredEvidence } from '#store/queries/part-evidence.ts'
import {
  listGoalsInForce,
  listIndicatorsAsked,
  listResults,
  type GoalInForce,
  type IndicatorAsked,
  type ResultTyped,
} from '#store/queries/part-row.ts'
import { listPartTexts, type StoredText } from '#store/queries/part-text.ts'
import { listPartsOf, type PartHead } from '#store/queries/part.ts'
import { listProjectMoney, type ProjectMoney } from '#store/queries/self-evaluation-money.ts'
import type { StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { evidenceAsDomain, evidenceOf } from '../part/part-content.ts'
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
  readonly goals: readonly GoalInForce[]
  readonly asked: readonly IndicatorAsked[]
  readonly evidence: readonly StoredEvidence[]
  readonly money: readonly ProjectMoney[]
}

const collectPart = async (tx: Work, head: PartHead): Promise<CollectedPart> => {
  const of = { partId: head.id, revision: head.revision }
  return { head, results: await listResults(tx, of), texts: await listPartTexts(tx, of) }
}

const collectParts = async (tx: Work, whole: string): Promise<readonly CollectedPart[]> => {
  const parts: CollectedPart[] = []
  for (const head of await listPartsOf(tx, whole)) parts.push(await collectPart(tx, head))
  return parts
}

/** Definitions of all that was asked, in the versions that were asked, and of goals nobody was asked about. */
const definitions = (
  tx: Work,
  parts: readonly CollectedPart[],
  goals: readonly GoalInForce[],
): Promise<readonly IndicatorAsked[]> => {
  const given = parts.flatMap(({ results }) => results)
  const known = new Set(given.map(({ goalId }) => goalId))
  return listIndicatorsAsked(tx, [...given, ...goals.filter(({ goalId }) => !known.has(goalId))])
}

/** Reads everything below a whole, in the scope of who asks. */
export const collectWhole = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<CollectedWhole> => {
  const organisations = collectedFrom(ctx, whole.organisationId)
  const of = { year: whole.year, organisations }
  const goals = await listGoalsInForce(tx, of)
  const parts = await collectParts(tx, whole.id)
  const ids = parts.map(({ head }) => head.id)
  return {
    organisations,
    parts,
    goals,
    asked: await definitions(tx, parts, goals),
    evidence: await listEvidence(tx, ids),
    money: await listProjectMoney(tx, of),
  }
}

/** An indicator with its result, where some office was asked for it. */
export type AskedResult = { readonly asked: IndicatorAsked; readonly result: ResultTyped | undefined }

/** Every indicator once, with what its office gave. */
export const askedResults = ({ asked, parts }: CollectedWhole): readonly AskedResult[] => {
  const results = new Map(parts.flatMap((part) => part.results.map((row) => [row.indicatorId, row] as const)))
  const byId = new Map(asked.map((one) => [one.indicatorId, one]))
  return [...byId.values()].map((one) => ({ asked: one, result: results.get(one.indicatorId) }))
}

/** Indicators in force that no office was asked for. */
export const unassigned = (collected: CollectedWhole): readonly IndicatorAsked[] =>
  askedResults(collected).flatMap(({ asked, result }) => (result ? [] : [asked]))

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
