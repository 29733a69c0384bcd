import { useEffect, useState } from 'react'
import { keepRows, readRows } from './kept-rows.ts'
import { createSaver, type Saver, type SendRows } from './sheet-saver.ts'
import { createSheet, type Sheet } from './sheet-store.ts'
import type { SheetColumn } from './sheet-types.ts'

type Given = {
  /** What is typed and not saved is kept in the browser under it. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly send: SendRows
}

/** A sheet that saves itself: what was typed survives a reload, a lost network and the end of a session. */
export const useSavedSheet = ({ name, columns, send }: Given): { readonly sheet: Sheet; readonly saver: Saver } => {
  const [made] = useState(() => {
    const kept = readRows(name)
    const sheet = createSheet(columns, kept)
    return { sheet, saver: createSaver(sheet, send), kept }
  })
  useEffect(() => {
    const { sheet, saver, kept } = made
    const keepNow = (): void => keepRows(name, sheet.rows().values(), kept)
    sheet.onTyped(() => {
      keepNow()
      saver.wake()
    })
    // What was saved need not be kept; a moment later is soon enough.
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = sheet.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(keepNow, 300)
    })
    const again = (): void => void saver.flush()
    window.addEventListener('online', again)
    window.addEventListener('pagehide', keepNow)
    saver.wake()
    return () => {
      stop()
      clearTimeout(timer)
      keepNow()
      void saver.flush()
      window.removeEventListener('online', again)
      window.removeEventListener('pagehide', keepNow)
    }
  }, [made, name])
  return made
}
