import type { Task } from './task.ts'

/** Where long work is done while this thread answers others. */
export type Workshop = {
  /** Rejects with the task's own refusal, or with why it was not done: too long, too large, called off. */
  readonly run: <Input, Output>(task: Task<Input, Output>, input: Input, signal?: AbortSignal) => Promise<Output>
}

type WithWorkshop = { readonly workshop?: Workshop }

/** Does a task where the context says; a command, which answers nobody else, does it itself. */
export const workOut = async <Input, Output>(
  { workshop }: WithWorkshop,
  task: Task<Input, Output>,
  input: Input,
): Promise<Output> => (workshop ? workshop.run(task, input) : task.run(input))
