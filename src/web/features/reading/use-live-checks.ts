import { useEffect, useRef, useState } from 'react'
import { readingContract } from '#contract/reading.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import type { WorkAsked, WorkDone } from './check-worker.ts'
import type { Correction, Told } from './queries.ts'

/** Packed bytes the page checks by itself; the server refuses to send more. */
const largestForPage = 3_000_000

const exact = ({ start, end, value }: Correction) => {
  const decimal = parseDecimal(value)
  return decimal ? [{ start, end, value: decimal }] : []
}

const fetchFiling = async (id: string, signal: AbortSignal): Promise<ArrayBuffer | undefined> => {
  const response = await fetch(readingContract.filing.path.replace('{id}', id), { signal })
  return response.ok ? response.arrayBuffer() : undefined
}

const send = (worker: Worker, asked: WorkAsked): void =>
  worker.postMessage(asked, asked.kind === 'open' ? [asked.packed] : [])

/** A worker that has the filing, once it is wanted; undefined while there is none. */
const useWorker = (id: string, isWanted: boolean, onDone: (done: WorkDone) => void): Worker | undefined => {
  const [worker, setWorker] = useState<Worker>()
  const listener = useRef(onDone)
  listener.current = onDone
  useEffect(() => {
    if (!isWanted) return undefined
    const [stop, made] = [
      new AbortController(),
      new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
    ]
    made.addEventListener('message', ({ data }: MessageEvent<WorkDone>) => listener.current(data))
    const open = async (): Promise<void> => {
      const packed = await fetchFiling(id, stop.signal)
      if (!packed) return
      send(made, { kind: 'open', packed })
      setWorker(made)
    }
    // Without it the server still checks what is saved.
    void open().catch(() => undefined)
    return () => {
      stop.abort()
      made.terminate()
      setWorker(undefined)
    }
  }, [id, isWanted])
  return worker
}

export type LiveChecks = {
  /** What the checks of the page find with what is typed; undefined where only the server checks. */
  readonly told: Told | undefined
  readonly milliseconds: number | undefined
  /** The file is too large to be checked in the page. */
  readonly isTooLarge: boolean
}

type Asked = {
  readonly id: string
  readonly size: number
  readonly corrections: readonly Correction[]
  readonly isDirty: boolean
}

/** Checks while figures are typed, in a worker of the page: the answer is there before anything is saved. */
export const useLiveChecks = ({ id, size, corrections, isDirty }: Asked): LiveChecks => {
  const isTooLarge = size > largestForPage
  const [done, setDone] = useState<WorkDone>()
  const number = useRef(0)
  const worker = useWorker(id, !isTooLarge, (fresh) => {
    if (fresh.number === number.current) setDone(fresh)
  })
  useEffect(() => {
    if (!worker || !isDirty) return
    number.current += 1
    send(worker, { kind: 'check', number: number.current, corrections: corrections.flatMap(exact) })
  }, [worker, corrections, isDirty])
  // The worker tells what the contract tells, before it was encoded.
  const told = isDirty ? (done?.told as Told | undefined) : undefined
  return { told, milliseconds: isDirty ? done?.milliseconds : undefined, isTooLarge }
}
