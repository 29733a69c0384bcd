import { z } from 'zod'
import { bilingual, id, version } from './codecs.ts'

/** Rows one call may save: more are sent one call after another. */
export const mostRowsSaved = 2000

const refused = z.object({ outcome: z.literal('refused'), indicatorId: id, why: bilingual, remedy: bilingual })

/** What became of each row of a call that saves many: those that are fine are saved whatever becomes of the others. */
export const rowOutcomes = <T extends z.ZodType>(current: T) =>
  z.array(
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done'), indicatorId: id, version }),
      z.object({ outcome: z.literal('conflict'), indicatorId: id, version, current }),
      refused,
    ]),
  )
