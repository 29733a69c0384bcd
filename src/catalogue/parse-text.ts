import { words } from '#domain/words/words.ts'
import type { z } from 'zod'
import { tooDeep } from './depth.ts'
import type { Parsed } from './problem.ts'
import { problemsOf } from './problems-of.ts'

/** JSON text as data; a byte order mark is allowed. */
export const parseJson = (text: string): Parsed<unknown> => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
    return { ok: true, value }
  } catch (error) {
    const problem = {
      path: '$',
      message: words(`不是有效的 JSON：${String(error)}`, `this is not JSON: ${String(error)}`),
      remedy: words('请检查括号、引号和逗号', 'check brackets, quotes and commas'),
    }
    return { ok: false, problems: [problem] }
  }
}

/** Data against a schema, with problems in words. */
export const parseData = <T>(schema: z.ZodType<T>, data: unknown): Parsed<T> => {
  const deep = tooDeep(data)
  if (deep.length > 0) return { ok: false, problems: deep }
  const parsed = schema.safeParse(data, { reportInput: true })
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error.issues) }
}
