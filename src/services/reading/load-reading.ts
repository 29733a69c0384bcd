import type { Verb } from '#domain/process/permissions.ts'
import { words } from '#domain/words/words.ts'
import { findReading, type StoredReading } from '#store/queries/reading.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { look, type Work } from '../transact.ts'

/** Who brings reports in: those who import, and those who fill a self-evaluation in. */
export const readingVerbs = ['import.run', 'self-evaluation.fill'] as const satisfies readonly [Verb, ...Verb[]]

const readingWords = words('读取记录', 'reading')

/** A reading the actor may work with; throws where there is none. */
export const loadReading = async (ctx: Context, tx: Work, id: string): Promise<StoredReading> => {
  const found = await findReading(tx, id)
  if (!found) throw notFound(readingWords)
  allow(ctx, readingVerbs, { organisation: found.organisationId, year: found.year })
  return found
}

/** One reading: its state, what was corrected, answered and taken over. */
export const getReading = (ctx: Context, { id }: { readonly id: string }): Promise<StoredReading> =>
  look(ctx, (tx) => loadReading(ctx, tx, id))

export const stillReading = (): ServiceError =>
  new ServiceError({
    code: 'not-now',
    why: words('文件还在读取', 'the file is still being read'),
    remedy: words('请稍候；读取失败时可在后台任务中重试', 'wait a moment; where it failed, retry it among the jobs'),
  })
