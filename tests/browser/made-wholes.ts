import { getPart } from '#services/part/get-part.ts'
import { submitPart } from '#services/part/move-part.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { savePartText } from '#services/part/save-part-text.ts'
import { runWholeChecks } from '#services/self-evaluation/run-checks.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'
import { makePart } from './made-evaluations.ts'
import { giveNames } from './made-year.ts'

export type MadeWholes = {
  /** The part of the one that is open. */
  readonly part: string
  /** Of the street: assembled, scored, checked, its report begun. */
  readonly assembled: string
  /** Of another department: its one part still to be filled in. */
  readonly open: string
}

const duties = '负责辖区市政设施养护和民生服务，全年执行{{execution}}，执行率{{rate:execution}}。'

/** Two self-evaluations: one to be filled in, one to be written up. */
export const makeWholes = async (district: TestDistrict): Promise<MadeWholes> => {
  await giveNames(district)
  const part = await makePart(district)
  const { selfEvaluationId } = await getPart(await district.as('otherFinance'), { id: part })
  const id = await makeAssembledWhole(district)
  const finance = await district.as('finance')
  await saveSection(finance, { id, section: 'duties', version: 0, text: duties })
  await runWholeChecks(finance, { id })
  return { assembled: id, open: selfEvaluationId, part }
}

const results: Readonly<Record<string, string>> = {
  举办群众文化活动: '24场',
  文化站开放天数: '312天',
  居民满意度: '92.5%',
}

/** What the other office does with its part: fills it in and hands it in. */
export const handIn = async (district: TestDistrict, part: string): Promise<void> => {
  const handler = await district.as('otherHandler')
  const { rows, texts } = await getPart(handler, { id: part })
  for (const { indicatorId, name, version } of rows)
    await savePartCell(handler, { id: part, indicatorId, version, typed: results[name] ?? '', reason: '' })
  const written = await getPart(handler, { id: part })
  for (const { section } of texts) {
    const { version = 1 } = written.texts.find((one) => one.section === section) ?? {}
    const text = section === 'task-results' ? '文化站全年开放，活动24场。' : '无'
    await savePartText(handler, { id: part, section, version, text })
  }
  await submitPart(handler, { id: part })
}
