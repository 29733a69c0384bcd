import type { ToldFinding } from './queries.ts'

/** A finding in the list of the page. `id` stays while figures in it are typed; its key does not. */
export type Entry = {
  readonly id: string
  readonly finding: ToldFinding
  readonly change: 'gone' | 'fresh' | undefined
}

/** What a finding is about, whatever its figures: its check and its first places. */
const aboutOf = ({ check, places }: ToldFinding): string =>
  [check, ...places.slice(0, 6).map(({ start }) => start)].join('.')

const byId = (findings: readonly ToldFinding[]): ReadonlyMap<string, ToldFinding> => {
  const found = new Map<string, ToldFinding>()
  for (const finding of findings) {
    const about = aboutOf(finding)
    let id = about
    for (let number = 2; found.has(id); number += 1) id = `${about}~${number}`
    found.set(id, finding)
  }
  return found
}

/** What the server found, as it stands with what is being typed; what is gone stays until it is saved. */
export const entriesOf = (
  saved: readonly ToldFinding[],
  live: readonly ToldFinding[] | undefined,
): readonly Entry[] => {
  const before = byId(saved)
  if (!live) return [...before].map(([id, finding]) => ({ id, finding, change: undefined }))
  const now = byId(live)
  const kept = [...before].map(([id, finding]): Entry => {
    const again = now.get(id)
    return { id, finding: again ?? finding, change: again ? undefined : 'gone' }
  })
  const fresh = [...now].flatMap(([id, finding]): Entry[] => (before.has(id) ? [] : [{ id, finding, change: 'fresh' }]))
  return [...kept, ...fresh]
}
