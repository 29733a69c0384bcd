import { well, type District, type Items, type Thing } from './district.ts'
import type { Places } from './people.ts'

const table = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))

/** As the budget system exports it: two projects of the street. */
const budgetExport = table([
  ['单位名称', '项目编码', '项目名称', '资金性质', '年初预算', '支付数'],
  ['城市管理办公室', 'HW-01', '排水管网养护', '一般公共预算', '1200000.00', '0.00'],
  ['公共服务办公室', 'HW-02', '便民服务点运行', '一般公共预算', '300000.00', '0.00'],
])
const paidExport = table([
  ['单位名称', '项目编码', '项目名称', '资金性质', '年初预算', '支付数'],
  ['城市管理办公室', 'HW-01', '排水管网养护', '一般公共预算', '1200000.00', '100000.00'],
  ['公共服务办公室', 'HW-02', '便民服务点运行', '一般公共预算', '300000.00', '160000.00'],
])

type Upload = { readonly file: string; readonly tables: readonly { readonly recipe: object }[] }

/** Takes an export in: uploaded, tried dry, then for good. */
const takeIn = async (
  district: District,
  of: { readonly content: Uint8Array; readonly kind: string; readonly organisation: string; readonly defaults: object },
): Promise<{ readonly tried: Thing; readonly done: Thing }> => {
  const { content, kind, organisation, defaults } = of
  const client = await district.as('hw-caiwu')
  const name = encodeURIComponent('导出.csv')
  const { file, tables } = await well(client.upload<Upload>(`/api/import-batches/files?name=${name}`, content))
  const asked = { file, fileName: '导出.csv', year: 2025, organisation, kind, recipe: tables[0]?.recipe, defaults }
  const tried = await district.make('hw-caiwu', '/api/import-batches/dry-run', asked)
  return { tried, done: await district.make('hw-caiwu', '/api/import-batches', asked) }
}

/** Projects and their opening budget come from the export of the budget system. */
export const importBudget = async (district: District, places: Places) => {
  const of = { content: budgetExport, organisation: places.get('201') ?? '' }
  const projects = await takeIn(district, { ...of, kind: 'projects', defaults: {} })
  const defaults = { mode: 'balances', reason: '年初批复' }
  return { projects, entries: await takeIn(district, { ...of, kind: 'budget-entries', defaults }) }
}

/** What was paid until the middle of the year comes from the export of the treasury. */
export const importPayments = (district: District, places: Places) =>
  takeIn(district, {
    content: paidExport,
    organisation: places.get('201') ?? '',
    kind: 'execution-entries',
    defaults: { mode: 'balances', month: 6, reason: '国库支付' },
  })

export const projectsOf = async (district: District): Promise<readonly (Thing & { code: string; name: string })[]> =>
  (await district.read<Items<Thing & { code: string; name: string }>>('hw-caiwu', '/api/projects?year=2025')).items

/** Projects go into the library and into the budget. */
export const budgetProjects = async (district: District): Promise<void> => {
  for (const { id } of await projectsOf(district)) {
    const path = `/api/projects/${id}`
    await district.move('hw-caiwu', path, ['declare'])
    await district.move('cz-yewu', path, ['store'])
    await district.move('cz-yewu', path, ['budget'])
    await district.move('hw-caiwu', path, ['start'])
  }
}

type Row = readonly [level1: string, level2: string, name: string, target: string, unit: string]

const indicator = ([level1, level2, name, target, unit]: Row) => ({
  term: 'annual',
  level1,
  level2,
  name,
  comparator: '>=',
  target,
  targetText: '',
  unit,
  weight: '45',
  card: { basis: 'plan', source: '年度工作计划', series: [] },
})

export type Writer = { readonly handler: string; readonly chief: string }

/** An office writes the goal of a project and hands it to its chief. */
export const writeGoal = async (
  district: District,
  of: Writer & { readonly projectId: string; readonly annual: string; readonly rows: readonly Row[] },
): Promise<string> => {
  const { handler, projectId, annual, rows } = of
  const { id } = await district.make(handler, '/api/goals', { kind: 'project', projectId })
  const path = `/api/goals/${id}`
  await district.save(handler, `${path}/texts`, [{ texts: { annual, 'mid-term': '' } }, 1])
  await district.save(handler, `${path}/indicators`, [{ indicators: rows.map(indicator) }, 2])
  await district.move(handler, path, ['declare'])
  return id
}

/** Chief and department pass a goal on to the bureau. */
export const passOn = async (district: District, id: string, { chief }: Pick<Writer, 'chief'>): Promise<void> => {
  await district.move(chief, `/api/goals/${id}`, ['endorse'])
  await district.move('hw-caiwu', `/api/goals/${id}`, ['forward'])
}

const opinion = '指标与任务对应，测算依据齐全'
const marks = {
  completeness: { points: '19', opinion },
  relevance: { points: '29', opinion },
  adequacy: { points: '28', opinion },
  feasibility: { points: '19', opinion },
}

/** The section of the bureau reviews a goal, the performance section approves it. */
export const approveGoal = async (district: District, id: string): Promise<Thing> => {
  await district.move('cz-yewu', `/api/goals/${id}`, ['review', { review: marks }])
  return district.move('cz-jixiao', `/api/goals/${id}`, ['approve'])
}
