import { z } from 'zod'
import { bilingual } from './codecs.ts'

/** RFC 9457 problem details, with what this product adds: a code, the place, the remedy, and both sides of a conflict. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  why: bilingual,
  remedy: bilingual,
  place: z.string().optional(),
  /** Everything that is wrong with an input, field by field. */
  errors: z.array(z.object({ place: z.string(), why: bilingual })).optional(),
  current: z.unknown().optional(),
  differing: z.array(z.string()).optional(),
  /** To be quoted to the administrator. */
  request: z.string().optional(),
})

export type Problem = z.output<typeof problem>
