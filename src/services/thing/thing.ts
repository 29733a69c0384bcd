import { replay, type Progress } from '#domain/process/machine.ts'
import type { Step } from '#domain/process/machine.ts'
import { findHeader, listSteps, lockHeader, type Header, type ThingTable } from '#store/queries/thing.ts'
import type { Asked } from '../allow.ts'
import { notFound, ServiceError, valueOf } from '../errors.ts'
import type { Work } from '../transact.ts'
import type { Noun } from './noun.ts'
import { words } from '#domain/words/words.ts'

/** A thing as a verb works on it: its header, and how it came to be where it is. */
export type Thing<State extends string, Event extends string> = {
  readonly header: Header & { readonly state: State }
  readonly progress: Progress<State, Event>
}

type FindHeader = (tx: Work, table: ThingTable, id: string) => Promise<Header | undefined>

const loadBy = async <State extends string, Event extends string>(
  tx: Work,
  { noun, find }: { readonly noun: Noun<State, Event>; readonly find: FindHeader },
  id: string,
): Promise<Thing<State, Event>> => {
  // Sent together, but the steps are read after the header is held: a connection answers in the order it was asked.
  const [header, steps] = await Promise.all([find(tx, noun.table, id), listSteps(tx, noun.name, id)])
  if (!header) throw notFound(noun.machine.noun)
  const progress = valueOf(replay(noun.machine, steps as readonly Step<Event>[]))
  if (progress.state !== header.state)
    throw new Error(`${noun.name} ${id}: ${header.state}, by its steps ${progress.state}`)
  return { header: { ...header, state: progress.state }, progress }
}

/** Loads a thing with its steps. The state kept beside it must be the one its steps give. */
export const loadThing = <State extends string, Event extends string>(
  tx: Work,
  noun: Noun<State, Event>,
  id: string,
): Promise<Thing<State, Event>> => loadBy(tx, { noun, find: findHeader }, id)

// Who may read it only is told so by the first wall.
const findHeld: FindHeader = async (tx, table, id) =>
  (await lockHeader(tx, table, id)) ?? (await findHeader(tx, table, id))

/** Loads a thing and holds it until the transaction ends, so that nothing changes it meanwhile. */
export const holdThing = <State extends string, Event extends string>(
  tx: Work,
  noun: Noun<State, Event>,
  id: string,
): Promise<Thing<State, Event>> => loadBy(tx, { noun, find: findHeld }, id)

/** What the first wall asks of a thing. */
export const askedOf = <State extends string, Event extends string>(
  noun: Noun<State, Event>,
  { header, progress }: Thing<State, Event>,
): Asked => ({
  organisation: header.organisationId,
  year: header.year,
  thing: header.id,
  stage: noun.drafts.includes(progress.state) ? 'draft' : 'submitted',
  submittedBy: progress.steps.flatMap(({ event, actor, onBehalfOf }) =>
    noun.submits.includes(event) ? [actor, ...(onBehalfOf === undefined ? [] : [onBehalfOf])] : [],
  ),
})

/** Throws where somebody else changed the thing since the caller read it. */
export const unlessChanged = (header: Pick<Header, 'version'>, expected: number | undefined): void => {
  if (expected === undefined || expected === header.version) return
  throw conflicting(header)
}

export const conflicting = (current: unknown, differing: readonly string[] = []): ServiceError =>
  new ServiceError(
    {
      code: 'conflict',
      why: words('他人已先更改了此项', 'somebody else has changed it in the meantime'),
      remedy: words('请对照现在的内容，再决定保留哪一个', 'compare it with what is there now and decide which to keep'),
    },
    { conflict: { current, differing } },
  )
