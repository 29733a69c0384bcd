import { useCallback, useEffect, useRef, useState } from 'react'
import { errorOf, type ApiError } from '../../lib/api-error.ts'
import { fetchFile } from '../../lib/download.ts'
import type { PageImage } from './pdf-pages.ts'

export type Preview = {
  readonly pages: readonly PageImage[]
  readonly isBusy: boolean
  /** Drawn so far, and of how many; unknown before the document is here. */
  readonly progress: { readonly done: number; readonly all: number } | undefined
  readonly error: ApiError | undefined
  readonly isStopped: boolean
  readonly stop: () => void
  readonly again: () => void
}

type State = Pick<Preview, 'pages' | 'isBusy' | 'progress' | 'error' | 'isStopped'>

const start: State = { pages: [], isBusy: true, progress: undefined, error: undefined, isStopped: false }

/** A moment of rest before the document is made anew. */
const pause = 900

const release = (pages: readonly PageImage[]): void => pages.forEach(({ url }) => URL.revokeObjectURL(url))

/** Puts a page in the place of its old picture, so that the reader stays where they are. */
const withPage = (pages: readonly PageImage[], page: PageImage, index: number): readonly PageImage[] => {
  const old = pages[index]
  if (old) release([old])
  return [...pages.slice(0, index), page, ...pages.slice(index + 1)]
}

type Change = (edit: (before: State) => State) => void

/** Fetches the document and draws it page by page. */
const drawInto = async (address: string, signal: AbortSignal, change: Change): Promise<void> => {
  change((before) => ({ ...before, isBusy: true, progress: undefined, error: undefined, isStopped: false }))
  const { content } = await fetchFile(address, signal)
  const { drawPages } = await import('./pdf-pages.ts')
  const count = await drawPages(await content.arrayBuffer(), signal, (page, index, all) =>
    change((before) => ({
      ...before,
      pages: withPage(before.pages, page, index),
      progress: { done: index + 1, all },
    })),
  )
  if (signal.aborted) return
  change((before) => {
    release(before.pages.slice(count))
    return { ...before, pages: before.pages.slice(0, count), isBusy: false, progress: undefined }
  })
}

/** The true pages of a document, drawn again whenever `stamp` changes; the old ones stand until the new are there. */
export const usePreview = (address: string, stamp: string): Preview => {
  const [state, setState] = useState(start)
  const [round, setRound] = useState(0)
  const abort = useRef<AbortController>(undefined)
  const known = useRef<readonly PageImage[]>([])
  known.current = state.pages
  useEffect(() => () => release(known.current), [])
  useEffect(() => {
    const controller = new AbortController()
    abort.current = controller
    const { signal } = controller
    const fail = (thrown: unknown): void => {
      if (!signal.aborted) setState((before) => ({ ...before, isBusy: false, error: errorOf(thrown) }))
    }
    const draw = (): void => void drawInto(address, signal, setState).catch(fail)
    const timer = setTimeout(draw, known.current.length === 0 ? 0 : pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address, stamp, round])
  const stop = useCallback(() => {
    abort.current?.abort()
    setState((before) => ({ ...before, isBusy: false, isStopped: true, progress: undefined }))
  }, [])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { ...state, stop, again }
}
