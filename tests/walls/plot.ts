import type { Client } from 'pg'
import { begin, move, type Machine } from '#domain/process/machine.ts'
import { newId } from '#services/new-id.ts'
import type { StoredContent } from '#store/attachments/attachment-store.ts'
import type { Place } from '#tests/services/test-district.ts'
import { insertRow } from './insert-row.ts'

export type Stage = 'draft' | 'submitted'

/** One thing of every noun of an organisation: all of them drafts, or all handed in. */
export type Plot = {
  readonly place: Place
  readonly organisation: string
  readonly stage: Stage
  readonly year: number
  /** Stands in every text of it. */
  readonly mark: string
  readonly ids: Readonly<Record<string, string>>
  /** The same of the year before. */
  readonly last?: Plot | undefined
}

/** What planting has at hand. */
export type Bed = Plot & { readonly admin: Client; readonly file: StoredContent }

const at = new Date('2026-01-20T01:00:00.000Z')

export const common = ({ organisation, year }: Bed) => ({ organisationId: organisation, year })
export const made = { createdAt: at } as const
export const idOf = ({ ids }: Plot, noun: string): string => {
  const id = ids[noun]
  if (id === undefined) throw new Error(`nothing of the noun ${noun} was planted`)
  return id
}

/** Puts a thing where these moves lead, each made by somebody else whom nobody knows. */
export const insertThing = async <State extends string, Event extends string>(
  bed: Bed,
  of: {
    readonly noun: string
    readonly machine: Machine<State, Event>
    /** Moves of what is handed in. */
    readonly events: readonly Event[]
    readonly row?: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  const { admin, organisation, stage } = bed
  const id = idOf(bed, of.noun)
  let progress = begin(of.machine)
  for (const event of stage === 'draft' ? [] : of.events) {
    const result = move(of.machine)(progress, event, { actor: newId(), at: at.toISOString(), reason: '说明' })
    if (result.kind === 'refused') throw new Error(`${of.noun}: ${result.refusal.why.en}`)
    progress = result.value
  }
  const { state, revision, steps } = progress
  const header = { id, ...common(bed), state, revision, ...made, changedAt: at }
  await insertRow(admin, of.noun.replaceAll('-', '_'), { ...header, ...of.row })
  for (const [index, step] of steps.entries()) {
    const about = { noun: of.noun, thingId: id, number: index + 1, organisationId: organisation }
    const { event, actor, reason } = step
    await insertRow(admin, 'step', { ...about, event, revision: step.revision, actor, reason, at })
  }
}
