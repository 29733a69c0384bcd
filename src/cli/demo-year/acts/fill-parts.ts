import { uploadAttachment } from '#services/attachment/upload-attachment.ts'
import { addDays } from '#domain/process/calendar/day.ts'
import { addEvidence } from '#services/part/add-evidence.ts'
import { getPart } from '#services/part/get-part.ts'
import { listParts } from '#services/part/list-parts.ts'
import { acceptPart, returnPart, submitPart } from '#services/part/move-part.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { savePartText } from '#services/part/save-part-text.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn } from '#domain/number/money.ts'
import type { DemoDepartment, DemoIndicator } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { whoseAt } from '../whose.ts'

/** The part of one office or unit. */
export type DemoPart = { readonly id: string; readonly place: string; readonly department: DemoDepartment }

/** Parts of the self-evaluation of a department, by the order of its projects. */
export const partsOf = async (stage: Stage, department: DemoDepartment): Promise<readonly DemoPart[]> => {
  const ctx = await stage.as(`${department.code.toLowerCase()}-caiwu`)
  const { items } = await listParts(ctx, { year: stage.lastYear, limit: 50 })
  const codes = [...new Set(department.projects.map(({ place }) => place))]
  return codes.flatMap((place) => {
    const found = items.find(({ organisationId }) => organisationId === stage.place(place))
    return found ? [{ id: found.id, place, department }] : []
  })
}

const projectsOf = ({ department, place }: DemoPart) =>
  department.projects.filter((project) => project.place === place && project.indicators.length > 0)

const indicatorsOf = (part: DemoPart): ReadonlyMap<string, DemoIndicator> =>
  new Map(projectsOf(part).flatMap(({ indicators }) => indicators.map((one) => [one.name, one] as const)))

/** An upload arrives in pieces: here in one. */
async function* inOnePiece(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** A working paper of the made office, which says that it is one. */
const paperOf = (part: DemoPart): string =>
  [
    '示范区演示材料（虚构，仅供试用）',
    ...projectsOf(part).flatMap(({ name, spent, indicators }) => [
      `项目：${name}，支出${printDecimal(moneyIn(spent, '万元'))}万元`,
      ...indicators.map((one) => `${one.name}：${one.actual}`),
    ]),
  ].join('\n')

const upload = async (stage: Stage, part: DemoPart): Promise<string> => {
  const { handler } = whoseAt(part.department, part.place)
  const { id } = await uploadAttachment(await stage.as(handler), {
    organisation: stage.place(part.place),
    year: stage.lastYear,
    fileName: `${stage.lastYear}年工作台账（演示）.txt`,
    content: inOnePiece(paperOf(part)),
  })
  return id
}

const fillRow = async (
  stage: Stage,
  part: DemoPart,
  of: { readonly row: { readonly indicatorId: string; readonly version: number }; readonly indicator: DemoIndicator },
): Promise<void> => {
  const { handler } = whoseAt(part.department, part.place)
  const { actual, reason } = of.indicator
  const { indicatorId, version } = of.row
  await savePartCell(await stage.as(handler), { id: part.id, indicatorId, version, typed: actual, reason })
}

/** Shows what the results rest on: one working paper for all of them. */
const show = async (stage: Stage, part: DemoPart, rows: readonly (readonly [string, DemoIndicator])[]) => {
  const { handler } = whoseAt(part.department, part.place)
  const attachmentId = await upload(stage, part)
  for (const [indicatorId, { evidence }] of rows) {
    const sample = evidence === 'survey' ? { sample: 120 } : {}
    const piece = { id: part.id, indicatorId, attachmentId, class: evidence, day: addDays(stage.today, -50), ...sample }
    await addEvidence(await stage.as(handler), piece)
  }
}

const writtenOf = (part: DemoPart): Readonly<Record<string, string>> => ({
  'task-results': projectsOf(part)
    .map(({ name, annual }) => `${name}：${annual}各项任务已按计划办结，结果见指标完成情况。`)
    .join('\n'),
  problems: '部分指标数据靠人工汇总，取数较慢。',
  measures: '把台账数据按月录入系统，年底直接取数。',
})

/** The office fills in what it owes; `rows` bounds it to the first few. */
export const fillPart = async (stage: Stage, part: DemoPart, rows?: number): Promise<void> => {
  const { handler } = whoseAt(part.department, part.place)
  const view = await getPart(await stage.as(handler), { id: part.id })
  const indicators = indicatorsOf(part)
  const shown: [string, DemoIndicator][] = []
  for (const row of view.rows.slice(0, rows)) {
    const indicator = indicators.get(row.name)
    if (!indicator) continue
    await fillRow(stage, part, { row, indicator })
    shown.push([row.indicatorId, indicator])
  }
  if (rows !== undefined) return
  await show(stage, part, shown)
  for (const { section, version } of view.texts) {
    const text = writtenOf(part)[section] ?? '无'
    await savePartText(await stage.as(handler), { id: part.id, section, version, text })
  }
}

export const submit = async (stage: Stage, { id, place, department }: DemoPart): Promise<void> => {
  await submitPart(await stage.as(whoseAt(department, place).handler), { id })
}

export const takeOver = async (stage: Stage, { id, department, place }: DemoPart): Promise<void> => {
  await acceptPart(await stage.as(whoseAt(department, place).finance), { id })
}

export const giveBack = async (stage: Stage, { id, department, place }: DemoPart, reason: string): Promise<void> => {
  await returnPart(await stage.as(whoseAt(department, place).finance), { id, reason })
}
