import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { id, oneOf, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'

/** What is looked through, in the order it is shown. */
export const searchKinds = [
  'organisations',
  'people',
  'projects',
  'goals',
  'indicators',
  'self-evaluations',
  'reviews',
  'findings',
  'rectifications',
  'documents',
] as const

/** A thing with a page of its own. */
export const searchNouns = [
  'organisation',
  'person',
  'project',
  'goal',
  'indicator',
  'self-evaluation',
  'review',
  'finding',
  'rectification',
  'attachment',
  'publication',
] as const

const hit = z.object({
  noun: oneOf(searchNouns),
  id,
  title: z.string(),
  /** Words around what was found, or what else tells it apart. */
  detail: z.string(),
  organisationId: id,
  organisationName: z.string(),
  year: z.number().int().optional(),
  state: z.string().optional(),
  /** The goal of an indicator, the self-evaluation of a review or finding, the disclosure of a publication. */
  ofId: id.optional(),
})

export const searchContract = {
  everything: endpoint({
    tag: 'search',
    access: 'signed-in',
    verbs: [],
    method: 'get',
    path: '/api/search',
    summary: words('全局搜索', 'search everything within reach'),
    query: z.object({
      /** Words parted by blanks must all be there. */
      q: z.string().trim().min(1).max(60),
      /** Of projects, goals, indicators, self-evaluations, reviews, findings and publications; by default the current one. */
      year: year.optional(),
    }),
    answer: z.object({
      year: z.number().int(),
      groups: z.array(z.object({ kind: oneOf(searchKinds), items: z.array(hit), hasMore: z.boolean() })),
    }),
  }),
} as const
