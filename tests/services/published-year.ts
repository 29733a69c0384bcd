import { day } from '#domain/process/calendar/day.ts'
import { decideToPublish } from '#services/disclosure/decide-disclosure.ts'
import { listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { makeDisclosures } from '#services/disclosure/make-disclosures.ts'
import { correctDisclosure, publishDisclosure } from '#services/disclosure/publish-disclosure.ts'
import { deliverSelfEvaluation, signSelfEvaluation } from '#services/self-evaluation/move-self-evaluation.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { makeAssembledWhole } from './assembled-whole.ts'
import type { TestDistrict } from './test-district.ts'

export type PublishedYear = {
  readonly year: number
  readonly street: string
  /** The report as it was first, and as it was corrected. */
  readonly first: string
  readonly second: string
  /** Hash of the corrected one. */
  readonly hash: string
}

/** A department that published its report, corrected it, and owes the rest. */
export const makePublishedYear = async (district: TestDistrict): Promise<PublishedYear> => {
  const { year, places } = district
  const id = await makeAssembledWhole(district)
  const finance = await district.as('finance')
  const text = '# 主要职能\n负责城市管理。<script>alert(1)</script>'
  await saveSection(finance, { id, section: 'duties', version: 0, text })
  await signSelfEvaluation(await district.as('leader'), { id })
  await deliverSelfEvaluation(finance, { id })
  const happened = (['budget-issued', 'accounts-issued'] as const).map((event) => ({ event, day: day(2026, 2, 1) }))
  await makeDisclosures(await district.as('performance'), { year, events: happened })
  const asked = { year, item: 'department-results', organisation: places.street, limit: 1 }
  const [results] = (await listDisclosures(finance, asked)).items
  const of = { id: results?.id ?? '', acceptGaps: true }
  await decideToPublish(finance, of)
  const first = await publishDisclosure(finance, of)
  const words = '更正：附表数据已经核对。'
  const second = await correctDisclosure(finance, { ...of, reason: '附表一处合计有误', words })
  return { year, street: places.street, first: first.publicationId, second: second.publicationId, hash: second.hash }
}
