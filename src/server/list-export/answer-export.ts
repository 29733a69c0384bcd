import type { HonoRequest } from 'hono'
import type { z } from 'zod'
import type { Context } from '#services/context.ts'
import type { Download, Route, Visit } from '../bind.ts'
import { invalidInput, type ProblemAnswer } from '../problems.ts'
import { exportList } from './export-list.ts'
import { exportAs, listItemOf } from './list-endpoint.ts'

/** More rows are the work of a job: a request is not to hold the server for longer than a moment. */
const mostAtOnce = 5000

type Asked = z.output<typeof exportAs>

/** How a list is asked for as a file; undefined where it is not, or the call is no list. */
export const exportAsked = (request: HonoRequest, { endpoint }: Route): Asked | ProblemAnswer | undefined => {
  const { format, language } = request.query()
  if (format === undefined || !listItemOf(endpoint)) return undefined
  const read = exportAs.safeParse({ format, language })
  return read.success ? read.data : invalidInput('query', read.error.issues)
}

/** Gives a list as a file, by the verb that shows it. */
export const answerExport = async (
  ctx: Context,
  asked: { readonly route: Route; readonly input: object; readonly visit: Visit },
  as: Asked,
): Promise<Download> => {
  const { route, input, visit } = asked
  const { bytes, mediaType, fileName } = await exportList(
    ctx,
    { route, input, ...as },
    { most: mostAtOnce, progress: () => Promise.resolve(), call: (of, one) => route.call(of, one, visit) },
  )
  return { content: bytes, mediaType, fileName, size: bytes.length }
}
