import type { Changes } from '#store/audit-changes.ts'
import { listPersonNames, listThingStates, type StoredEntry } from '#store/queries/audit-entry.ts'
import { isAllowed, today, type Asked } from '../allow.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../reach.ts'
import { lookAsProgram, type Work } from '../transact.ts'
import { openNouns, thingNouns } from './thing-nouns.ts'

type Named = { readonly id: string; readonly name: string }

/** An entry as it is shown. `changes` is missing where they are of a draft that its owner has not submitted. */
export type ShownEntry = {
  readonly at: Date
  readonly actor?: Named | undefined
  readonly onBehalfOf?: Named | undefined
  readonly origin: string
  readonly organisation?: string | undefined
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly changes?: Changes | undefined
  readonly reason?: string | undefined
}

type States = Awaited<ReturnType<typeof listThingStates>>

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
const idOf = ({ nounId }: StoredEntry): string => nounId

/** Where the things of the entries stand, by noun. */
export const statesOf = async (tx: Work, entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, States>> => {
  const states = new Map<string, States>()
  for (const [name, { table }] of thingNouns) {
    const ids = new Set(entries.filter(({ noun, nounId }) => noun === name && uuid.test(nounId)).map(idOf))
    if (ids.size > 0) states.set(name, await listThingStates(tx, table, [...ids]))
  }
  return states
}

const stageOf = ({ noun, nounId }: StoredEntry, states: ReadonlyMap<string, States>): 'draft' | 'submitted' => {
  if (openNouns.has(noun)) return 'submitted'
  const state = states.get(noun)?.get(nounId)?.state
  // What is known of no process may be part of a draft.
  if (state === undefined) return 'draft'
  return thingNouns.get(noun)?.drafts.includes(state) ? 'draft' : 'submitted'
}

/** What the first wall asks of an entry. */
const askedOf = (ctx: Context, entry: StoredEntry, states: ReadonlyMap<string, States>): Asked | undefined => {
  const { organisation, noun, nounId } = entry
  if (organisation === undefined) return undefined
  const year = states.get(noun)?.get(nounId)?.year ?? today(ctx).year
  return { organisation, year, thing: nounId, stage: stageOf(entry, states) }
}

const named = (id: string | undefined, names: ReadonlyMap<string, string>): Named | undefined =>
  id === undefined ? undefined : { id, name: names.get(id) ?? '' }

type Known = { readonly states: ReadonlyMap<string, States>; readonly names: ReadonlyMap<string, string> }

const shown = (ctx: Context, entry: StoredEntry, { states, names }: Known): readonly ShownEntry[] => {
  const { strand: _strand, number: _number, changes, actor, onBehalfOf, ...rest } = entry
  const head = { ...rest, actor: named(actor, names), onBehalfOf: named(onBehalfOf, names) }
  const asked = askedOf(ctx, entry, states)
  if (!asked) return reachOf(ctx) === '*' ? [{ ...head, changes }] : []
  const verbs = ['audit.read' as const, thingNouns.get(entry.noun)?.read ?? ('audit.read' as const)]
  if (verbs.some((verb) => isAllowed(ctx, verb, asked))) return [{ ...head, changes }]
  return verbs.some((verb) => isAllowed(ctx, verb, { ...asked, stage: 'submitted' })) ? [head] : []
}

/** The entries that the actor may see, each with what of it; names are everybody’s to know. */
export const showEntries = async (
  ctx: Context,
  entries: readonly StoredEntry[],
  states: ReadonlyMap<string, States>,
): Promise<readonly ShownEntry[]> => {
  const ids = new Set(entries.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf].filter((id) => id !== undefined)))
  const names = await lookAsProgram(ctx, (tx) => listPersonNames(tx, [...ids]))
  return entries.flatMap((entry) => shown(ctx, entry, { states, names }))
}
