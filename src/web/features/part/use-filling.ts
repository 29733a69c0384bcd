import type { PartEvent } from '#domain/process/self-evaluation/part.ts'
import { partMachine } from '#domain/process/self-evaluation/part.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { useRights } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import type { Part } from './queries.ts'

const fillable: readonly Part['state'][] = ['assigned', 'filling', 'returned']
/** Whether what a part says may still be changed. */
export const isFillable = ({ state }: Part): boolean => fillable.includes(state)

const ofLinks: readonly PartEvent[] = ['submit', 'withdraw']

/** What the person may do with a part: by role, or by the link they came with. */
export const useFilling = (
  part: Part | undefined,
): { readonly mayFill: boolean; readonly moves: readonly PartEvent[] } => {
  const me = useMe()
  const mayDo = useRights()
  if (!part) return { mayFill: false, moves: [] }
  const isByLink = me.by === 'link' && me.tasks.includes(part.id)
  const open = movesFrom(partMachine, part.state).map(({ event }) => event)
  return {
    mayFill: isFillable(part) && (isByLink || mayDo('self-evaluation.fill', part)),
    moves: open.filter((event) =>
      isByLink ? ofLinks.includes(event) : eventVerbs.part[event].some((verb) => mayDo(verb, part)),
    ),
  }
}
