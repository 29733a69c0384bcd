import { below, type OrganisationTree } from '../organisation.ts'

/** Something that waits for a reviewer. */
export type Waiting = {
  readonly id: string
  readonly organisation: string
  readonly risk: number
  /** ISO time since when it waits. */
  readonly since: string
}

const closerFirst = (a: Waiting, b: Waiting): number =>
  b.risk - a.risk || a.since.localeCompare(b.since) || a.id.localeCompare(b.id)

/** How many of those that wait belong to units below each: they are judged before it. */
export const waitingBelow = (waiting: readonly Waiting[], tree: OrganisationTree): ReadonlyMap<string, number> => {
  const organisations = new Set(waiting.map(({ organisation }) => organisation))
  return new Map(
    waiting.map(({ id, organisation }) => [
      id,
      below(tree, organisation).filter((one) => organisations.has(one.id)).length,
    ]),
  )
}

/**
 * The order to work in: what deserves the closest look first, the longest waiting first among equals; and always a unit
 * before those above it, since nothing can be accepted before what it is made of.
 */
export const riskOrder = (waiting: readonly Waiting[], tree: OrganisationTree): readonly Waiting[] => {
  const ranked = waiting.toSorted(closerFirst)
  const byOrganisation = new Map<string, Waiting[]>()
  for (const one of ranked) byOrganisation.set(one.organisation, [...(byOrganisation.get(one.organisation) ?? []), one])
  const placed = new Set<Waiting>()
  const place = (one: Waiting): void => {
    if (placed.has(one)) return
    const under = below(tree, one.organisation).flatMap(({ id }) => byOrganisation.get(id) ?? [])
    for (const child of under.toSorted(closerFirst)) place(child)
    placed.add(one)
  }
  for (const one of ranked) place(one)
  return [...placed]
}
