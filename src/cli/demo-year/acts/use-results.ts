import { createRectification } from '#services/rectification/create-rectification.ts'
import { notifyRectification } from '#services/rectification/notify-rectification.ts'
import { planRectification } from '#services/rectification/plan-rectification.ts'
import { decideToPublish, withholdDisclosure } from '#services/disclosure/decide-disclosure.ts'
import { listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { makeDisclosures } from '#services/disclosure/make-disclosures.ts'
import { publishDisclosure } from '#services/disclosure/publish-disclosure.ts'
import { listResultUses } from '#services/result-use/list-result-uses.ts'
import { proposeResultUse } from '#services/result-use/move-result-use.ts'
import { suggestResultUse } from '#services/result-use/suggest-result-use.ts'
import type { Stage } from '../stage.ts'
import type { DemoWhole } from './evaluate.ts'
import { finishTasks, tellEvent } from './open-year.ts'

/** What the review found is to be mended: noticed, and planned by the department. */
export const rectify = async (stage: Stage, { department }: DemoWhole): Promise<void> => {
  const organisationId = stage.place(department.code)
  const asked = { organisationId, year: stage.lastYear, source: '财政复核' }
  stage.at(stage.daysFromNow(-18))
  const entered: string[] = []
  for (const problem of ['隐患整改台账与验收单数量不一致', '绩效管理办法未随机构调整修订']) {
    const { id } = await createRectification(await stage.as(department.reviewer), { ...asked, problem })
    await notifyRectification(await stage.as(department.reviewer), { id, dueOn: stage.daysFromNow(12) })
    entered.push(id)
  }
  stage.at(stage.daysFromNow(-15))
  const [first = ''] = entered
  const measures = '由城市管理办公室按销号清单重新核对，补齐验收单'
  const finance = await stage.as(`${department.code.toLowerCase()}-caiwu`)
  await planRectification(finance, { id: first, measures, dueOn: stage.daysFromNow(10) })
}

/** The bureau proposes what the grades mean for the next budget. */
export const proposeUse = async (stage: Stage, { department }: DemoWhole): Promise<void> => {
  stage.at(stage.daysFromNow(-10))
  const asked = { year: stage.lastYear, organisation: stage.place(department.code) }
  await suggestResultUse(await stage.as('cz-jixiao'), asked)
  const { items } = await listResultUses(await stage.as('cz-jixiao'), { year: stage.lastYear, limit: 50 })
  for (const { id, state } of items) {
    if (state === 'suggested') await proposeResultUse(await stage.as('cz-jixiao'), { id })
  }
}

/** The accounts were issued; the department publishes, and says why one item is not for the public. */
export const publish = async (stage: Stage, { department }: DemoWhole): Promise<void> => {
  const year = stage.lastYear
  stage.at(stage.daysFromNow(-8))
  await tellEvent(stage, 'accounts-approved', { year, on: stage.daysFromNow(-16) })
  await tellEvent(stage, 'accounts-issued', { year, on: stage.daysFromNow(-11) })
  await tellEvent(stage, 'unit-accounts-issued', { year, on: stage.daysFromNow(-8) })
  const finance = `${department.code.toLowerCase()}-caiwu`
  await makeDisclosures(await stage.as('cz-jixiao'), { year })
  stage.at(stage.daysFromNow(-6))
  const asked = { year, state: 'undecided', organisation: stage.place(department.code), limit: 100 } as const
  const { items } = await listDisclosures(await stage.as(finance), asked)
  for (const { id, item } of items) {
    if (item === 'project-results') {
      const reason = '项目自评表含执法巡查排班等内部管理内容，删减后再议'
      await withholdDisclosure(await stage.as(finance), { id, ground: 'internal', reason })
      continue
    }
    await decideToPublish(await stage.as(finance), { id })
    await publishDisclosure(await stage.as(finance), { id, acceptGaps: true })
  }
  await finishTasks(stage, ['account-disclosure'], { year, at: [department.code] })
}
