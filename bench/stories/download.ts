import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

export const threeFiles = ['自评报告，docx', '部门自评表，xlsx', '自评报告，pdf'] as const

/** Downloads one document of a report and gives the name of its file. */
export const download = async (hand: Hand, page: Page, name: string): Promise<string> => {
  await hand.click(page.getByRole('button', { name: '下载文书' }))
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    hand.click(page.getByRole('button', { name })),
  ])
  await file.saveAs(join(mkdtempSync(join(tmpdir(), 'jiheng-files-')), file.suggestedFilename()))
  return file.suggestedFilename()
}
