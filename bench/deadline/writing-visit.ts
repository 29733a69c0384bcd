import { partContract } from '#contract/part.ts'
import { methodOf, type Browser } from './browser.ts'
import { idOf, partNumber, personNumber, tokenOf, year } from './district.ts'
import { blankRowsOf, officeOf, type Office } from './offices.ts'

/** Sections an office owes. */
export const sections = ['task-results', 'problems', 'measures'] as const
export const text = '本科室按年初计划推进各项工作，完成情况见各项指标；个别项目受雨季影响，已在四季度补齐。'.repeat(3)
export const typed = '105个'

/** The writes of a handler alone: the rows that were blank, the texts, handing in. Everything is in its first version. */
export const writingVisit = async (browser: Browser, office: Office): Promise<void> => {
  const id = idOf('part', year, partNumber(office.department, office.office))
  const token = tokenOf(personNumber(officeOf(office), 'handler'))
  const common = { token, version: 1 }
  const method = methodOf(partContract.saveRow)
  for (const row of blankRowsOf(office)) {
    const path = `/api/parts/${id}/rows/${idOf('indicator', year, row)}`
    await browser.call({ ...common, kind: 'save a result', method, path, body: { typed } })
  }
  for (const section of sections) {
    const path = `/api/parts/${id}/texts/${section}`
    await browser.call({ ...common, kind: 'save a text', method: 'PUT', path, body: { text } })
  }
  await browser.call({ ...common, kind: 'submit', method: 'POST', path: `/api/parts/${id}/submit`, body: {} })
}
