import { z } from 'zod'
import { importBatchContract } from '#contract/import-batch.ts'
import type { AnswerOf } from '../../lib/call.ts'

export type UploadedTable = {
  readonly fileName: string
  readonly told: AnswerOf<typeof importBatchContract.upload>
}

const key = 'jiheng.import-table'
const { answer } = importBatchContract.upload

/** Keeps the preview of an uploaded table over a reload of the page. */
export const keepTable = ({ fileName, told }: UploadedTable): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify({ fileName, told: z.encode(answer, told) }))
  } catch {
    // Too large to be kept: it is handed in again after a reload.
  }
}

const kept = z.object({ fileName: z.string(), told: answer })

/** The table that was handed in last, from this window. */
export const readTable = (): UploadedTable | undefined => {
  const text = sessionStorage.getItem(key)
  if (text === null) return undefined
  const parsed = kept.safeDecode(JSON.parse(text) as z.input<typeof kept>)
  return parsed.success ? parsed.data : undefined
}
