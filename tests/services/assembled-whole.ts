import { addEvidence } from '#services/part/add-evidence.ts'
import { getPart } from '#services/part/get-part.ts'
import { listParts } from '#services/part/list-parts.ts'
import { acceptPart, submitPart } from '#services/part/move-part.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { savePartText } from '#services/part/save-part-text.ts'
import { adjustSelfScore } from '#services/self-evaluation/adjust-self-score.ts'
import { assembleSelfEvaluation } from '#services/self-evaluation/assemble-self-evaluation.ts'
import { getSelfEvaluation } from '#services/self-evaluation/get-self-evaluation.ts'
import { openSelfEvaluation } from '#services/self-evaluation/open-self-evaluation.ts'
import { makeAttachment } from './attachment-row.ts'
import { makeGoal } from './goal-rows.ts'
import type { TestDistrict } from './test-district.ts'

const written: Readonly<Record<string, string>> = {
  'task-results': '完成管网清疏和积水点整治，汛期内未发生内涝险情。',
  problems: '雨季作业窗口短，清疏进度靠后。',
  measures: '把清疏任务提前到旱季，按月核对进度。',
}

const fillIn = async (district: TestDistrict, part: string, results: Readonly<Record<string, [string, string]>>) => {
  const handler = await district.as('handler')
  const { rows, texts, organisationId } = await getPart(handler, { id: part })
  const attachmentId = await makeAttachment(district, organisationId)
  for (const { indicatorId, name, version } of rows) {
    const [typed, reason] = results[name] ?? ['100%', '']
    await savePartCell(handler, { id: part, indicatorId, version, typed, reason })
    const day = { year: 2026, month: 1, day: 31 }
    await addEvidence(handler, { id: part, indicatorId, attachmentId, class: 'acceptance', day })
  }
  for (const { section, version } of texts) {
    await savePartText(handler, { id: part, section, version, text: written[section] ?? '无' })
  }
  await submitPart(handler, { id: part })
}

const scoreTheRest = async (district: TestDistrict, id: string): Promise<void> => {
  const finance = await district.as('finance')
  for (const { criterion, computed, points, version } of (await getSelfEvaluation(finance, { id })).scores) {
    if (computed) continue
    await adjustSelfScore(finance, { id, criterion, version, score: points, reason: '按当年考核结果' })
  }
}

/** A self-evaluation of the street, with one project of its works office, assembled and wholly scored. */
export const makeAssembledWhole = async (
  district: TestDistrict,
  { spent = 800_000_00n }: { readonly spent?: bigint } = {},
): Promise<string> => {
  const { places, year } = district
  await makeGoal(district, {
    organisationId: places.works,
    budgetUnitId: places.street,
    projectName: '排水管网养护',
    annual: '清疏管网100公里，消除易涝点。',
    indicators: [
      { name: '清疏管网长度', target: '100', unit: '公里', weight: '50' },
      { name: '积水点消除率', level1: '效益指标', level2: '社会效益指标', target: '90', unit: '%', weight: '30' },
      { name: '居民满意度', level1: '满意度指标', level2: '服务对象满意度', target: '90', unit: '%', weight: '10' },
    ],
    budget: 1_000_000_00n,
    spent,
  })
  const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
  const finance = await district.as('finance')
  const opening = { organisationId: places.street, year, dueOn: { year: 2026, month: 3, day: 31 } }
  const { id } = await openSelfEvaluation(finance, { ...opening, ...rules })
  const { items } = await listParts(finance, { year, selfEvaluation: id, limit: 10 })
  for (const { id: part } of items) {
    await fillIn(district, part, {
      清疏管网长度: ['80公里', '雨季停工，顺延到次年一季度'],
      积水点消除率: ['95%', ''],
      居民满意度: ['92%', ''],
    })
    await acceptPart(finance, { id: part })
  }
  await assembleSelfEvaluation(finance, { id })
  await scoreTheRest(district, id)
  return id
}
