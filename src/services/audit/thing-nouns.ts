import type { Verb } from '#domain/process/permissions.ts'
import type { ThingTable } from '#store/queries/thing.ts'
import type { Words } from '#domain/words/words.ts'
import * as nouns from '../thing/noun.ts'

/** What the trail must know of a noun that goes through a process. */
export type ThingNoun = {
  readonly table: ThingTable
  readonly read: Verb
  readonly drafts: readonly string[]
  readonly noun: Words
}

/** Nouns that go through a process, by their name. */
export const thingNouns: ReadonlyMap<string, ThingNoun> = new Map(
  Object.values(nouns).map(({ name, table, read, drafts, machine }) => [
    name,
    { table, read, drafts, noun: machine.noun },
  ]),
)

/** Nouns without drafts: what was noted of them may be read by whoever reads the trail there. */
export const openNouns: ReadonlySet<string> = new Set([
  'organisation',
  'person',
  'role-grant',
  'session',
  'api-token',
  'personal-link',
  'calendar-task',
  'task',
  'extension',
  'budget-entry',
  'execution-entry',
  'import-batch',
  'recipe',
  'reading',
  'sample',
])
