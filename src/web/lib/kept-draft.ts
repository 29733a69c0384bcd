import { useCallback, useEffect, useRef, useState } from 'react'

const keyOf = (name: string): string => `jiheng.draft.${name}`

const read = <T>(name: string): T | undefined => {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    // Only this page wrote it, in the same shape.
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

const write = (name: string, text: string | undefined): void => {
  try {
    if (text === undefined) sessionStorage.removeItem(keyOf(name))
    else sessionStorage.setItem(keyOf(name), text)
  } catch {
    // Where the browser keeps nothing, the page still does.
  }
}

type Kept<T> = {
  readonly draft: T
  readonly setDraft: (draft: T) => void
  /** Once it is saved, or given up. */
  readonly forget: () => void
  readonly isRestored: boolean
}

/** What is typed in a form, kept over a reload of the page until it is saved. Plain data only. */
export const useKeptDraft = <T>(name: string, start: T): Kept<T> => {
  const [restored] = useState(() => read<T>(name))
  const [draft, setState] = useState<T>(restored ?? start)
  const isForgotten = useRef(false)
  const isTouched = useRef(restored !== undefined)
  useEffect(() => {
    if (isTouched.current && !isForgotten.current) write(name, JSON.stringify(draft))
  }, [name, draft])
  const setDraft = useCallback((next: T) => {
    isTouched.current = true
    setState(next)
  }, [])
  const forget = useCallback(() => {
    isForgotten.current = true
    write(name, undefined)
  }, [name])
  return { draft, setDraft, forget, isRestored: restored !== undefined }
}
