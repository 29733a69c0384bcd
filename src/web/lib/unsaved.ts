const keyOf = (name: string): string => `jiheng.unsaved.${name}`

/** A value that is not saved yet, and the version it changes. */
export type Kept<T> = { readonly value: T; readonly version: number }

/** What was not saved when the page was left. */
export const readKept = <T>(name: string): Kept<T> | undefined => {
  try {
    const text = localStorage.getItem(keyOf(name))
    // Only this module wrote it, in the same shape.
    return text === null ? undefined : (JSON.parse(text) as Kept<T>)
  } catch {
    return undefined
  }
}

/** Keeps what is not saved; without a value forgets it. */
export const keep = <T>(name: string, kept: Kept<T> | undefined): void => {
  try {
    if (kept) localStorage.setItem(keyOf(name), JSON.stringify(kept))
    else localStorage.removeItem(keyOf(name))
  } catch {
    // Where the browser keeps nothing, the page still does.
  }
}
