import { move, type Act, type Progress } from '#domain/process/machine.ts'
import type { Result } from '#domain/process/result.ts'
import { insertStep, updateHeader } from '#store/queries/thing.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { valueOf } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import type { Noun } from './noun.ts'
import { askedOf, conflicting, loadThing, unlessChanged, type Thing } from './thing.ts'

/** What everybody who moves a thing says. */
export type MoveInput = {
  readonly id: string
  readonly reason?: string | undefined
  /** The version the caller saw. */
  readonly version?: number | undefined
}

/** Where a thing stands after a move. */
export type Moved = {
  readonly id: string
  readonly state: string
  readonly revision: number
  readonly version: number
}

/** Who acts, when and why, for a machine. */
export const actOf = (ctx: Context, reason?: string): Act => ({
  actor: signedIn(ctx),
  at: ctx.now().toISOString(),
  ...(reason === undefined ? {} : { reason }),
})

const recordSteps = async <State extends string, Event extends string>(
  tx: Work,
  noun: Noun<State, Event>,
  { before, after }: { readonly before: Thing<State, Event>; readonly after: Progress<State, Event> },
): Promise<void> => {
  const known = before.progress.steps.length
  for (const [index, step] of after.steps.slice(known).entries()) {
    const { id, organisationId } = before.header
    await insertStep(tx, { noun: noun.name, id, organisationId, number: known + index + 1 }, step)
  }
}

/** Writes where a thing has come to: its header, its steps and the audit row. */
export const saveProgress = async <State extends string, Event extends string>(
  tx: Work,
  noun: Noun<State, Event>,
  move_: { readonly before: Thing<State, Event>; readonly after: Progress<State, Event>; readonly at: Date },
): Promise<Moved> => {
  const { before, after, at } = move_
  const { header } = before
  const from = { table: noun.table, id: header.id, version: header.version }
  const { state, revision } = after
  if (!(await updateHeader(tx, from, { state, revision, changedAt: at }))) throw conflicting(header)
  await recordSteps(tx, noun, { before, after })
  const last = after.steps.at(-1)
  tx.note({
    organisation: header.organisationId,
    verb: `${noun.name}.${last?.event ?? 'move'}`,
    noun: noun.name,
    nounId: header.id,
    changes: changesBetween({ state: header.state, revision: header.revision }, { state, revision }),
    ...(last?.reason === undefined ? {} : { reason: last.reason }),
    ...(last?.onBehalfOf === undefined ? {} : { onBehalfOf: last.onBehalfOf }),
  })
  return { id: header.id, state, revision, version: header.version + 1 }
}

type Decide<State extends string, Event extends string> = (
  thing: Thing<State, Event>,
  act: Act,
) => Promise<Result<Progress<State, Event>>> | Result<Progress<State, Event>>

/** Makes a move within a transaction: first wall, decision of the domain, header, step and audit row. */
export const moveWithin = async <State extends string, Event extends string>(
  ctx: Context,
  tx: Work,
  asked: {
    readonly noun: Noun<State, Event>
    readonly event: Event
    readonly input: MoveInput
    readonly decide?: Decide<State, Event>
  },
): Promise<Moved> => {
  const { noun, event, input } = asked
  const before = await loadThing(tx, noun, input.id)
  allow(ctx, noun.verbs[event], askedOf(noun, before))
  unlessChanged(before.header, input.version)
  const act = actOf(ctx, input.reason)
  const decide = asked.decide ?? ((thing: Thing<State, Event>) => move(noun.machine)(thing.progress, event, act))
  const after = valueOf(await decide(before, act))
  return saveProgress(tx, noun, { before, after, at: ctx.now() })
}

/** A verb that only moves a thing: whatever the machine and the permissions say. */
export const moveVerb =
  <State extends string, Event extends string>(noun: Noun<State, Event>, event: Event) =>
  (ctx: Context, input: MoveInput): Promise<Moved> =>
    change(ctx, (tx) => moveWithin(ctx, tx, { noun, event, input }))
