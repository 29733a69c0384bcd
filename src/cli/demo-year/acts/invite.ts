import { evaluator } from '../cast.ts'
import type { Stage } from '../stage.ts'
import { enterPerson } from './enter-people.ts'

/** An evaluator is invited to one review. */
export const invite = async (stage: Stage, review: string): Promise<void> => {
  await enterPerson(stage, { ...evaluator, role: 'evaluator', tasks: [review] })
  await stage.refresh()
}
