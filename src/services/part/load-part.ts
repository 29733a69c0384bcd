import { chainOf } from '#domain/process/organisation.ts'
import type { PartEvent, PartState } from '#domain/process/self-evaluation/part.ts'
import { listEvidence } from '#store/queries/part-evidence.ts'
import { listIndicatorsAsked, listResults, type IndicatorAsked, type ResultTyped } from '#store/queries/part-row.ts'
import { listPartTexts, type StoredText } from '#store/queries/part-text.ts'
import { findPart, type PartHead } from '#store/queries/part.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { findHeader } from '#store/queries/thing.ts'
import { allow, type Asked } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { partNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { askedOf, holdThing, loadThing, type Thing } from '../thing/thing.ts'
import { look, lookAsProgram, type Work } from '../transact.ts'
import type { PartContent } from './part-content.ts'

export type PartThing = Thing<PartState, PartEvent>

/** A part with all of its revisions. */
export type LoadedPart = PartContent & {
  readonly head: PartHead
  readonly thing: PartThing
  readonly allResults: readonly ResultTyped[]
  readonly allTexts: readonly StoredText[]
}

/** Whether somebody belongs to the office or to those above it: for the others a part is a draft until the whole was submitted. */
const isInside = ({ actor, tree }: Context, organisation: string): boolean => {
  const above = new Set(chainOf(tree, organisation).map(({ id }) => id))
  return actor.link !== undefined || actor.grants.some((grant) => above.has(grant.organisation))
}

const stageOf = async (ctx: Context, tx: Work, { header }: PartThing): Promise<Pick<Asked, 'stage'>> => {
  if (isInside(ctx, header.organisationId)) return {}
  const head = await findPart(tx, header.id)
  const whole = head && (await findHeader(tx, 'self_evaluation', head.selfEvaluationId))
  const drafts: readonly string[] = selfEvaluationNoun.drafts
  return whole && !drafts.includes(whole.state) ? {} : { stage: 'draft' }
}

type AskedPart = {
  readonly id: string
  readonly verbs: readonly [Verb, ...Verb[]]
  /** Holds the part until the transaction ends. */
  readonly isHeld?: true
}

/** The part as a verb may see it. */
export const loadPartThing = async (ctx: Context, tx: Work, asked: AskedPart): Promise<PartThing> => {
  const thing = await (asked.isHeld ? holdThing : loadThing)(tx, partNoun, asked.id)
  allow(ctx, asked.verbs, { ...askedOf(partNoun, thing), ...(await stageOf(ctx, tx, thing)) })
  return thing
}

const ofRevision = <T extends { readonly revision: number }>(rows: readonly T[], revision: number): readonly T[] =>
  rows.filter((row) => row.revision === revision)

/** What of a part lies within the actor’s scope. */
const loadWithin = async (tx: Work, thing: PartThing): Promise<LoadedPart> => {
  const { id } = thing.header
  const [head, allResults, allTexts, evidence] = await Promise.all([
    findPart(tx, id),
    listResults(tx, { partId: id }),
    listPartTexts(tx, { partId: id }),
    listEvidence(tx, [id]),
  ])
  if (!head) throw notFound(partNoun.machine.noun)
  const [results, texts] = [ofRevision(allResults, head.revision), ofRevision(allTexts, head.revision)]
  const asked = await listIndicatorsAsked(tx, results)
  return { head, thing, allResults, allTexts, asked, results, texts, evidence }
}

/**
 * Definitions of indicators an office was given that belong to the goal of the whole department. They lie above what
 * its people reach; that a row of theirs names them is what lets them be read.
 */
const askedFromAbove = async (ctx: Context, { asked, results }: LoadedPart): Promise<readonly IndicatorAsked[]> => {
  const known = new Set(asked.map(({ indicatorId }) => indicatorId))
  const missing = results.filter(({ indicatorId }) => !known.has(indicatorId))
  if (missing.length === 0) return asked
  const wanted = new Set(missing.map(({ indicatorId }) => indicatorId))
  const found = await lookAsProgram(ctx, (tx) => listIndicatorsAsked(tx, missing))
  return [...asked, ...found.filter(({ indicatorId }) => wanted.has(indicatorId))]
}

/** All of a part for who may read or fill it. */
export const loadPart = async (
  ctx: Context,
  id: string,
  verbs: readonly [Verb, ...Verb[]] = ['self-evaluation.read', 'self-evaluation.fill'],
): Promise<LoadedPart> => {
  const loaded = await look(ctx, async (tx) => loadWithin(tx, await loadPartThing(ctx, tx, { id, verbs })))
  return { ...loaded, asked: await askedFromAbove(ctx, loaded) }
}
