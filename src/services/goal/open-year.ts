import { refusal } from '#domain/process/result.ts'
import { findYear } from '#store/queries/fiscal-year.ts'
import { ServiceError } from '../errors.ts'
import type { Work } from '../transact.ts'

/** Throws where the year is closed: its goals stand as they were judged. */
export const unlessYearClosed = async (tx: Work, year: number): Promise<void> => {
  const found = await findYear(tx, year)
  if (found?.state !== 'closed') return
  throw new ServiceError(
    refusal(
      'final',
      [`${year}年度已关闭，绩效目标不能再改`, `the year ${year} is closed: its goals change no more`],
      ['请在现年度编制', 'write the goal of the present year'],
    ),
  )
}
