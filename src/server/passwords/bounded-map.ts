/** A map that forgets what was not used for longest, so that strangers cannot fill the memory with made-up names. */
export type BoundedMap<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  readonly delete: (key: string) => void
  readonly size: () => number
}

export const boundedMap = <Value>(most: number): BoundedMap<Value> => {
  // A Map keeps the order of insertion: what was set last stands last.
  const values = new Map<string, Value>()
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > most && oldest !== undefined) values.delete(oldest)
    },
    delete: (key) => void values.delete(key),
    size: () => values.size,
  }
}
