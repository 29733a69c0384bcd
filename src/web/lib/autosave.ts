import { useCallback, useEffect, useRef, useState } from 'react'
import { errorOf, type ApiError } from './api-error.ts'
import { keep, readKept, type Kept } from './unsaved.ts'

/** `clean`: nothing was written here yet. */
export type SaveState = 'clean' | 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

type Options<T> = {
  /** Names what is kept over a reload until it is saved. */
  readonly name: string
  readonly start: T
  readonly version: number
  /** Saves against a version and answers the one that came of it. */
  readonly save: (value: T, version: number) => Promise<number>
}

export type Autosave<T> = {
  readonly value: T
  readonly set: (value: T) => void
  readonly state: SaveState
  readonly error: ApiError | undefined
  /** Saves at once what waits. */
  readonly flush: () => void
  /** After a conflict: saves what is here over what is there. */
  readonly keepMine: (version: number) => void
  /** After a conflict: takes what is there. */
  readonly takeTheirs: (value: T, version: number) => void
}

const pause = 700
/** Saves of one page go one after another: each may move the version of the whole. */
let queue: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = queue.then(work, work)
  queue = turn.catch(() => undefined)
  return turn
}

type Inside<T> = {
  value: T
  version: number
  isDirty: boolean
  /** After a conflict: nothing is sent until the person chose. */
  isStuck: boolean
  save: Options<T>['save']
}

/** Saves what waits, once; what was typed meanwhile waits for the next time. */
const saveNow = async <T>(now: Inside<T>): Promise<ApiError | undefined> => {
  now.isDirty = false
  try {
    await inTurn(async () => {
      now.version = await now.save(now.value, now.version)
    })
    return undefined
  } catch (thrown) {
    const failure = errorOf(thrown)
    Object.assign(now, { isDirty: true, isStuck: failure.code === 'conflict' })
    return failure
  }
}

type Sender<T> = {
  readonly now: { readonly current: Inside<T> }
  readonly state: SaveState
  readonly error: ApiError | undefined
  readonly send: () => Promise<void>
  readonly later: () => void
  readonly settle: () => void
}

const useSender = <T>({ name, start, version, save }: Options<T>, restored: Kept<T> | undefined): Sender<T> => {
  const [state, setState] = useState<SaveState>(restored ? 'waiting' : 'clean')
  const [error, setError] = useState<ApiError>()
  const now = useRef<Inside<T>>({
    value: restored?.value ?? start,
    version: restored?.version ?? version,
    isDirty: restored !== undefined,
    isStuck: false,
    save,
  })
  now.current.save = save
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settle = useCallback(() => {
    keep(name, undefined)
    setError(undefined)
    setState('saved')
  }, [name])
  const send = useCallback(async () => {
    clearTimeout(timer.current)
    if (!now.current.isDirty || now.current.isStuck) return
    setState('saving')
    const failure = await saveNow(now.current)
    if (!failure && !now.current.isDirty) settle()
    if (!failure) return
    setError(failure)
    setState(now.current.isStuck ? 'conflict' : 'failed')
  }, [settle])
  const later = useCallback(() => {
    now.current.isDirty = true
    keep(name, { value: now.current.value, version: now.current.version })
    if (now.current.isStuck) return
    setState('waiting')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), pause)
  }, [name, send])
  return { now, state, error, send, later, settle }
}

/**
 * Saves a value a moment after the last change. What is not saved yet survives a reload and a lost network, and is tried
 * again when the network is back; a conflict waits for the person to choose.
 */
export const useAutosave = <T>(options: Options<T>): Autosave<T> => {
  const { name, start, version } = options
  const [restored] = useState(() => readKept<T>(name))
  const [value, setValue] = useState<T>(restored?.value ?? start)
  const { now, state, error, send, later, settle } = useSender(options, restored)
  const set = useCallback(
    (next: T) => {
      now.current.value = next
      setValue(next)
      later()
    },
    [now, later],
  )
  useEffect(() => {
    if (now.current.isDirty) void send()
    const again = (): void => void send()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [now, send])
  // What was saved from elsewhere meanwhile is taken over where nothing is being typed here.
  useEffect(() => {
    if (now.current.isDirty || version <= now.current.version) return
    Object.assign(now.current, { version, value: start })
    setValue(start)
  }, [now, version, start])
  const keepMine = (current: number): void => {
    Object.assign(now.current, { version: current, isDirty: true, isStuck: false })
    void send()
  }
  const takeTheirs = (theirs: T, current: number): void => {
    Object.assign(now.current, { value: theirs, version: current, isDirty: false, isStuck: false })
    setValue(theirs)
    settle()
  }
  return { value, set, state, error, flush: () => void send(), keepMine, takeTheirs }
}
