import type { TestClient } from '#tests/server/client.ts'
import { well, type District, type Items, type Thing } from './district.ts'

export type Row = {
  readonly indicatorId: string
  readonly name: string
  readonly version: number
  readonly typed: string
}
export type Part = Thing & {
  readonly organisationId: string
  readonly rows: readonly Row[]
  readonly texts: readonly { readonly section: string; readonly version: number }[]
  readonly gaps: readonly object[]
}

const written: Readonly<Record<string, string>> = {
  'task-results': '完成年度计划内的各项任务，办结情况见台账。',
  problems: '个别点位施工窗口短，进度靠后。',
  measures: '提前安排旱季施工，按月核对进度。',
}

/** Uploads the paper that the results rest on. */
const upload = async (client: TestClient, of: { readonly organisation: string; readonly thing: string }) => {
  const query = new URLSearchParams({ ...of, name: '验收单.txt', year: '2025' })
  const content = new TextEncoder().encode(`验收记录 ${of.organisation}`)
  return (await well(client.upload<Thing>(`/api/attachments?${query}`, content))).id
}

/** Somebody fills a part in: results by name with their reason, evidence for each, and the texts; and hands it in. */
export const fillIn = async (
  client: TestClient,
  id: string,
  results: Readonly<Record<string, readonly [typed: string, reason?: string]>>,
): Promise<Thing> => {
  const path = `/api/parts/${id}`
  const part = await well(client.get<Part>(path))
  const attachmentId = await upload(client, { organisation: part.organisationId, thing: id })
  for (const { indicatorId, name, version } of part.rows) {
    const [typed, reason = ''] = results[name] ?? []
    await well(client.put(`${path}/rows/${indicatorId}`, { typed, reason }, { version }))
    const evidence = { indicatorId, attachmentId, class: 'acceptance', day: '2025-12-31' }
    await well(client.post(`${path}/evidence`, evidence))
  }
  for (const { section, version } of part.texts) {
    await well(client.put(`${path}/texts/${section}`, { text: written[section] ?? '无' }, { version }))
  }
  const { version } = await well(client.get<Part>(path))
  return well(client.post<Thing>(`${path}/submit`, {}, { version }))
}

type Question = {
  readonly criterion: string
  readonly answer: string
  readonly choices: readonly { readonly id: string }[]
}
export type Score = {
  readonly criterion: string
  readonly points: string
  readonly computed?: string
  readonly version: number
}
export type Whole = Thing & {
  readonly questions: { readonly criteria: readonly Question[]; readonly facts: readonly { readonly fact: string }[] }
  readonly scores: readonly Score[]
  readonly total?: { readonly score: string; readonly full: string }
  readonly lastReturn?: { readonly reason: string }
}

const answerTo = ({ answer, choices }: Question): object => {
  if (answer === 'grade') return { grade: choices[0]?.id ?? '' }
  if (answer === 'checks') return { checks: Object.fromEntries(choices.map(({ id }) => [id, true])) }
  return answer === 'judged' ? { judged: '0.9' } : { actual: '0' }
}

/** The department answers what the scheme asks of its management. */
export const answerQuestions = async (district: District, id: string): Promise<void> => {
  const path = `/api/self-evaluations/${id}`
  const { questions, version } = await district.read<Whole>('hw-caiwu', path)
  const measures = Object.fromEntries(questions.criteria.map((one) => [one.criterion, answerTo(one)]))
  const facts = Object.fromEntries(questions.facts.map(({ fact }) => [fact, false]))
  await district.save('hw-caiwu', `${path}/inputs`, [{ inputs: { measures, facts } }, version])
}

/** Puts the whole together and scores what the program cannot tell. */
export const assemble = async (district: District, id: string): Promise<Whole> => {
  const path = `/api/self-evaluations/${id}`
  await district.move('hw-caiwu', path, ['assemble'])
  const { scores } = await district.read<Whole>('hw-caiwu', path)
  for (const { criterion, computed, points, version } of scores) {
    if (computed !== undefined) continue
    const adjusted = { score: points, reason: '按资产和决算报表给分' }
    await district.save('hw-caiwu', `${path}/scores/${criterion}`, [adjusted, version])
  }
  return district.read<Whole>('hw-caiwu', path)
}

/** Every finding of the checks gets its answer; how many there were. */
export const answerFindings = async (district: District, id: string): Promise<number> => {
  await district.make('hw-caiwu', `/api/self-evaluations/${id}/checks`, {})
  const query = `year=2025&selfEvaluation=${id}&stillFound=true&state=open&limit=200`
  const { items } = await district.read<Items>('hw-caiwu', `/api/findings?${query}`)
  const text = '口径一致，差异来自取数时点不同，底稿已注明'
  for (const one of items)
    await district.move('hw-caiwu', `/api/findings/${one.id}`, ['answer', { kind: 'explain', text }])
  return items.length
}

/** The leader signs, the finance officer submits to the bureau. */
export const signAndDeliver = async (district: District, id: string): Promise<Thing> => {
  await district.move('hw-lingdao', `/api/self-evaluations/${id}`, ['sign'])
  return district.move('hw-caiwu', `/api/self-evaluations/${id}`, ['deliver'])
}
