/** Answers that are made once and given to many, the longest unused forgotten first. */
export type PageCache<Value> = { readonly get: (key: string, make: () => Promise<Value>) => Promise<Value> }

/** Keeps the last `most` answers. Who asks while one is being made waits for that one; what failed is made again. */
export const makePageCache = <Value>(most: number): PageCache<Value> => {
  const kept = new Map<string, Promise<Value>>()
  const remember = (key: string, value: Promise<Value>): void => {
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) return
      kept.delete(oldest)
    }
  }
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make()
      remember(key, value)
      value.catch(() => kept.get(key) === value && kept.delete(key))
      return value
    },
  }
}
