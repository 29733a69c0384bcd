import type { z } from 'zod'
import type { searchContract } from '#contract/search.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { drafted } from './call-plan.ts'
import { isPermitted, type Holder } from './expectation.ts'
import type { Garden } from './garden.ts'
import type { Outcome } from './open-walls.ts'

type Hit = z.output<typeof searchContract.everything.answer>['groups'][number]['items'][number]

/** What reading a hit asks for; files and what was published have tests of their own. */
const readers: Readonly<Partial<Record<Hit['noun'], readonly Verb[]>>> = {
  organisation: ['organisation.read'],
  person: ['person.manage'],
  project: ['project.read', 'project.edit'],
  goal: ['goal.read', 'goal.edit'],
  indicator: ['goal.read', 'goal.edit'],
  'self-evaluation': ['self-evaluation.read'],
  review: ['review.read'],
  finding: ['finding.read', 'finding.answer'],
  rectification: ['rectification.read'],
}

/** An indicator is read as its goal. */
const readAs = ({ noun, id, ofId }: Hit): { readonly noun: string; readonly id: string } =>
  noun === 'indicator' ? { noun: 'goal', id: ofId ?? '' } : { noun, id }

/** Hits of a search that the reader may not open: it looks through everything, so every hit is asked about. */
export const wrongHits = (holder: Holder, { call, text }: Outcome, { plots }: Garden): readonly string[] => {
  if (call.endpoint.path !== '/api/search' || !text.startsWith('{"year"')) return []
  const { groups } = JSON.parse(text) as { readonly groups: readonly { readonly items: readonly Hit[] }[] }
  return groups
    .flatMap(({ items }) => items)
    .flatMap((hit) => {
      const { noun, id } = readAs(hit)
      const verbs = readers[hit.noun]
      const plot = plots.find(({ ids }) => ids[noun] === id)
      if (!verbs || !plot) return []
      const stage = drafted.has(noun) ? plot.stage : 'submitted'
      const about = { organisation: plot.organisation, year: plot.year, task: id, stage } as const
      return isPermitted(holder, verbs, about) ? [] : [`${call.name} finds the ${hit.noun} of ${plot.place}, ${stage}`]
    })
}
