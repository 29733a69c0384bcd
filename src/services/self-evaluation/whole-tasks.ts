import type { StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { TasksOf } from '#store/queries/task.ts'

/** What the calendar asks of an organisation is done when its self-evaluation is submitted, and open again when the bureau returns it. */
export const tasksOfWhole = ({
  id,
  organisationId,
  year,
}: Pick<StoredSelfEvaluation, 'id' | 'organisationId' | 'year'>): TasksOf => ({
  noun: 'self-evaluation',
  thingId: id,
  calendar: { organisationId, year, kind: 'self-evaluation' },
})
