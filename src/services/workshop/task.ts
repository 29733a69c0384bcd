/**
 * Work that takes a processor for longer than a moment and needs nothing but its input: it can be done in another process.
 * Input and output can be cloned; a refusal is a thrown ServiceError.
 */
export type Task<Input, Output> = {
  /** One name, one task: under it the other process finds it. */
  readonly name: string
  readonly run: (input: Input) => Output | Promise<Output>
}

/** A task with its types forgotten, so that many stand in one list. */
export type AnyTask = Task<never, unknown>
