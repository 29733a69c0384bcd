import { replay, type Progress } from '#domain/process/machine.ts'
import type { Step } from '#domain/process/machine.ts'
import { findHeader, listSteps, type Header } from '#store/queries/thing.ts'
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

/** Loads a thing with its steps. The state kept beside it must be the one its steps give. */
export const loadThing = async <State extends string, Event extends string>(
  tx: Work,
  noun: Noun<State, Event>,
  id: string,
): Promise<Thing<State, Event>> => {
  const [header, steps] = await Promise.all([findHeader(tx, noun.table, id), listSteps(tx, noun.name, id)])
  if (!header) throw notFound(noun.machine.noun)
  const progress = valueOf(replay(noun.machine, steps as readonly Step<Event>[]))
  if (progress.state !== header.state)
    throw new Error(`${noun.name} ${id}: ${header.state}, by its steps ${progress.state}`)
  return { header: { ...header, state: progress.state }, progress }
}

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
