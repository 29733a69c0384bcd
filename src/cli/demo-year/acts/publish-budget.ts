import { decideToPublish } from '#services/disclosure/decide-disclosure.ts'
import { listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { makeDisclosures } from '#services/disclosure/make-disclosures.ts'
import { publishDisclosure } from '#services/disclosure/publish-disclosure.ts'
import type { Stage } from '../stage.ts'
import { doerAt } from './open-year.ts'

const items: readonly string[] = [
  'government-budget',
  'department-budget',
  'department-goals',
  'unit-budget',
  'unit-goals',
]

const told = (year: number): string =>
  `${year}年本级政府预算已经人民代表大会批准，报表见附件。本页为示范区演示内容，不是真实的预算。`

/** Budgets and goals are published when the budget was issued. */
export const publishBudgets = async (stage: Stage, year: number): Promise<void> => {
  await makeDisclosures(await stage.as('cz-jixiao'), { year })
  const page = await listDisclosures(await stage.as('cz-jixiao'), { year, limit: 200 })
  const login = doerAt(stage)
  for (const { id, item, organisationId } of page.items.filter((one) => items.includes(one.item))) {
    const doer = login(organisationId)
    // The bureau is a department with a finance officer as well.
    const who = doer === 'cz-jixiao' ? 'cz-caiwu' : doer
    await decideToPublish(await stage.as(who), { id })
    const words = item === 'government-budget' ? { words: told(year) } : {}
    await publishDisclosure(await stage.as(who), { id, acceptGaps: true, ...words })
  }
}
