import type { Task } from '../workshop/task.ts'
import { checkWhole, type Compared, type Found } from './check-whole.ts'

/** Every check on a report as it would be handed in. */
export const checkWholeTask: Task<Compared, readonly Found[]> = { name: 'check-whole', run: checkWhole }
