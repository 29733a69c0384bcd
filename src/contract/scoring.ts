import { z } from 'zod'
import { evidenceClasses } from '#domain/process/self-evaluation/evidence.ts'
import { confirmations, type Scheme } from '#domain/scheme/scheme.ts'
import type { SchemeInputs } from '#domain/scheme/measure.ts'
import { words } from '#domain/words/words.ts'
import { carried } from './carried.ts'
import { bilingual, id, oneOf } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const status = oneOf(confirmations)

/** What stands as evidence, as a link to its file. */
export const evidenceLine = z.object({
  attachmentId: id,
  fileName: z.string(),
  class: oneOf(evidenceClasses),
})

const authority = z.object({
  id: z.string(),
  number: z.string().optional(),
  title: bilingual,
  status,
  statusNote: bilingual,
  clauses: z.array(z.object({ clause: z.string(), says: bilingual, status })),
})

const row = z.object({
  indicatorId: id,
  name: z.string(),
  projectName: z.string(),
  organisationId: id.optional(),
  partId: id.optional(),
  typed: z.string(),
  reason: z.string(),
  evidence: z.array(evidenceLine),
})

/** What a score is made of. */
export const scoringContract = {
  scoring: endpoint({
    tag: 'self-evaluation',
    access: 'signed-in',
    method: 'get',
    path: '/api/self-evaluations/{id}/scoring',
    summary: words('评分的方案、取数和依据', 'the scheme, figures and authorities a score is made of'),
    verbs: ['self-evaluation.read', 'self-evaluation.assemble'],
    params: byId,
    answer: z.object({
      scheme: carried<Scheme>(),
      inputs: carried<SchemeInputs>(),
      authorities: z.array(authority),
      rows: z.array(row),
      /** Where the bureau reviews or has reviewed it. */
      reviewId: id.optional(),
    }),
  }),
} as const
