import { division, password, well, type District, type Items, type Thing } from './district.ts'

const organisations = `编码\t名称\t类型\t上级\t监管科室
100\t青溪区财政局\t财政局
101\t行政政法科\t财政局科室\t100
201\t河湾街道办事处\t部门\t\t101
20101\t城市管理办公室\t内设科室\t201
20102\t公共服务办公室\t内设科室\t201`

const people = `姓名\t登录名\t单位编码\t角色
吴评\tcz-jixiao\t100\t财政局绩效
郑管\tcz-yewu\t101\t财政业务科室
王财\thw-caiwu\t201\t部门财务
李领\thw-lingdao\t201\t分管领导
赵长\tcg-ke\t20101\t科室负责人
钱办\tcg-jing\t20101\t科室经办
孙长\tgg-ke\t20102\t科室负责人
周办\tgg-jing\t20102\t科室经办`

/** Where everybody works, by code. */
export type Places = ReadonlyMap<string, string>

const chooseOwnPassword = async (district: District, { id }: Thing): Promise<void> => {
  const { link } = await district.make<{ link: string }>('zhou', `/api/persons/${id}/password-link`, {})
  const token = link.split('#')[1] ?? ''
  await well(district.visitor().post('/api/password', { token, password }))
}

/** The server starts for the first time: its administrator pastes places and people, and everybody chooses a password. */
export const beginDistrict = async (district: District): Promise<Places> => {
  const admin = { name: '周管', login: 'zhou', password }
  const bureau = { name: '青溪区财政局' }
  const start = { code: district.firstStartCode, division: { code: division, name: '青溪区' }, bureau, admin }
  await well(district.visitor().post('/api/first-start', start))
  const { items: before } = await district.read<Items<Thing & { name: string }>>('zhou', '/api/organisations')
  const [own] = before
  const named = { kind: 'finance-bureau', name: bureau.name, code: '100', budgetLevel: 'county', from: '2020-01-01' }
  await district.save('zhou', `/api/organisations/${own?.id}`, [named, own?.version ?? 0])
  const pasted = { text: organisations, isDryRun: false, from: '2020-01-01' }
  const tree = await district.make('zhou', '/api/organisations/import', pasted)
  if (tree['isSaved'] !== true) throw new Error(JSON.stringify(tree))
  const entered = await district.make('zhou', '/api/persons/import', { text: people, isDryRun: false, fromYear: 2024 })
  if (entered['isSaved'] !== true) throw new Error(JSON.stringify(entered))
  const listed = await district.read<Items>('zhou', '/api/persons')
  for (const person of listed.items) if (person['login'] !== 'zhou') await chooseOwnPassword(district, person)
  const { items } = await district.read<Items<Thing & { code: string }>>('zhou', '/api/organisations')
  return new Map(items.map(({ code, id }) => [code, id]))
}
