import type { ApiError } from './api-error.ts'

/** A session that ended while somebody was at work: every call waits here until they are signed in again. */
type Gate = {
  readonly refusal: ApiError
  readonly open: () => void
  readonly promise: Promise<void>
}

let gate: Gate | undefined
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Resolves once the person signed in again. */
export const askSignIn = (refusal: ApiError): Promise<void> => {
  if (!gate) {
    let open = (): void => undefined
    const promise = new Promise<void>((resolve) => {
      open = resolve
    })
    gate = { refusal, promise, open: () => open() }
    tell()
  }
  return gate.promise
}

/** Lets the waiting calls go on. */
export const openGate = (): void => {
  const opened = gate
  gate = undefined
  tell()
  opened?.open()
}

export const subscribeGate = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Why somebody must sign in again; undefined while the session holds. */
export const gateRefusal = (): ApiError | undefined => gate?.refusal
