import { getPart } from '#services/part/get-part.ts'
import { runWholeChecks } from '#services/self-evaluation/run-checks.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'
import { makePart } from './made-evaluations.ts'
import { giveNames } from './made-year.ts'

export type MadeWholes = {
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
  return { assembled: id, open: selfEvaluationId }
}
