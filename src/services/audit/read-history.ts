import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Page } from '../page.ts'
import { listThingStates } from '#store/queries/audit-entry.ts'
import { look } from '../transact.ts'
import { pageOfAudit, readAudit } from './read-audit.ts'
import type { ShownEntry } from './show-entries.ts'
import { thingNouns, type ThingNoun } from './thing-nouns.ts'

export type HistoryAsked = {
  readonly noun: string
  readonly id: string
  readonly after?: string | undefined
  readonly limit: number
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** Who may read a thing may read how it came about; a draft’s story is its owner’s. */
const unlessReadable = async (ctx: Context, { table, read, drafts, noun }: ThingNoun, id: string): Promise<void> => {
  const states = uuid.test(id) ? await look(ctx, (tx) => listThingStates(tx, table, [id])) : new Map()
  const thing = states.get(id)
  if (!thing) throw notFound(noun)
  const stage = drafts.includes(thing.state) ? 'draft' : 'submitted'
  allow(ctx, [read, 'audit.read'], { organisation: thing.organisationId, year: thing.year, thing: id, stage })
}

/** Everything that was done to one thing, the latest first. */
export const readHistory = async (ctx: Context, asked: HistoryAsked): Promise<Page<ShownEntry>> => {
  const noun = thingNouns.get(asked.noun)
  if (!noun) return readAudit(ctx, asked)
  await unlessReadable(ctx, noun, asked.id)
  return pageOfAudit(ctx, asked)
}
