import type { OrganisationKind } from '#domain/process/organisation.ts'
import type { GrantedRole } from '#store/queries/role-grant.ts'

/** No division has this code. */
export const demoDivision = { code: '440199000', name: '示范区（演示）' } as const

/** Everybody's password in the made year, which only this machine can reach. */
export const demoPassword = 'bamboo-river-lantern'

export type DemoPlace = {
  /** By which the story calls it, and its code in the store. */
  readonly code: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly parent?: string
  readonly supervisor?: string
  readonly areaCode?: string
}

/** The first start gives the bureau its code. */
export const bureau = { code: '财政局', name: '示范区财政局' } as const

const sections: readonly DemoPlace[] = [
  { code: 'SF-CZ-JX', name: '绩效管理科', kind: 'bureau-section', parent: '财政局' },
  { code: 'SF-CZ-Y1', name: '业务一科', kind: 'bureau-section', parent: '财政局' },
  { code: 'SF-CZ-Y2', name: '业务二科', kind: 'bureau-section', parent: '财政局' },
]

type Department = {
  readonly code: string
  readonly name: string
  readonly supervisor: string
  readonly areaCode: string
  readonly offices: readonly [string, string]
  readonly isTown?: true
}

const department = ({ code, name, supervisor, areaCode, offices, isTown }: Department): readonly DemoPlace[] => [
  { code, name: `示范区${name}`, kind: isTown ? 'town-government' : 'department', supervisor, areaCode },
  ...offices.map((office, index) => ({
    code: `${code}-${index + 1}`,
    name: office,
    kind: 'office' as const,
    parent: code,
  })),
]

/** The made district, parents first. */
export const places: readonly DemoPlace[] = [
  ...sections,
  ...department({
    code: 'HD',
    name: '河东街道办事处',
    supervisor: 'SF-CZ-Y1',
    areaCode: '440199001',
    offices: ['城市管理办公室', '公共服务办公室'],
  }),
  ...department({
    code: 'XY',
    name: '学苑街道办事处',
    supervisor: 'SF-CZ-Y1',
    areaCode: '440199002',
    offices: ['规划建设办公室', '公共服务办公室'],
  }),
  { code: 'XY-D1', name: '学苑街道社区服务中心', kind: 'unit', parent: 'XY' },
  { code: 'XY-D2', name: '学苑街道环境卫生管理站', kind: 'unit', parent: 'XY' },
  ...department({
    code: 'ZX',
    name: '钟秀街道办事处',
    supervisor: 'SF-CZ-Y2',
    areaCode: '440199003',
    offices: ['经济发展办公室', '综合治理办公室'],
  }),
  ...department({
    code: 'XQ',
    name: '新桥街道办事处',
    supervisor: 'SF-CZ-Y2',
    areaCode: '440199004',
    offices: ['综合执法办公室', '城市管理办公室'],
  }),
  ...department({
    code: 'TY',
    name: '田园镇人民政府',
    supervisor: 'SF-CZ-Y2',
    areaCode: '440199101',
    offices: ['农业农村办公室', '规划建设办公室'],
    isTown: true,
  }),
  { code: 'MJ', name: '明镜绩效评价中心（演示）', kind: 'evaluator' },
]

export type DemoPerson = {
  readonly login: string
  readonly name: string
  readonly role: GrantedRole
  /** Codes of the places the role is held in; the first is where the person belongs. */
  readonly at: readonly [string, ...string[]]
}

export const administrator: DemoPerson = { login: 'admin', name: '管理员甲', role: 'system-admin', at: ['财政局'] }

/** The finance officer, the leader, the chief of both offices, and who works in each. */
const staff = (code: string, [finance, leader, chief, first, second]: readonly string[]): readonly DemoPerson[] => {
  const login = code.toLowerCase()
  return [
    { login: `${login}-caiwu`, name: finance ?? '', role: 'department-finance', at: [code] },
    { login: `${login}-lingdao`, name: leader ?? '', role: 'leader', at: [code] },
    { login: `${login}-kezhang`, name: chief ?? '', role: 'office-chief', at: [`${code}-1`, `${code}-2`] },
    { login: `${login}-jingban`, name: first ?? '', role: 'office-handler', at: [`${code}-1`] },
    { login: `${login}-jingban2`, name: second ?? '', role: 'office-handler', at: [`${code}-2`] },
  ]
}

/** Everybody but the administrator and the evaluator, who comes when there is something to invite to. */
export const people: readonly DemoPerson[] = [
  { login: 'cz-jixiao', name: '纪晓', role: 'bureau-performance', at: ['财政局', 'SF-CZ-JX'] },
  { login: 'cz-caiwu', name: '纪采', role: 'department-finance', at: ['财政局'] },
  { login: 'cz-yewu1', name: '叶一', role: 'bureau-business', at: ['SF-CZ-Y1'] },
  { login: 'cz-yewu2', name: '叶尔', role: 'bureau-business', at: ['SF-CZ-Y2'] },
  ...staff('HD', ['何采', '何岭', '何科', '何竹', '何梅']),
  ...staff('XY', ['薛采', '薛岭', '薛科', '薛竹', '薛梅']),
  { login: 'xy-danwei', name: '薛丹', role: 'unit-finance', at: ['XY-D1'] },
  { login: 'xy-huanwei', name: '薛怀', role: 'unit-finance', at: ['XY-D2'] },
  ...staff('ZX', ['钟采', '钟岭', '钟科', '钟竹', '钟梅']),
  ...staff('XQ', ['辛采', '辛岭', '辛科', '辛竹', '辛梅']),
  ...staff('TY', ['田采', '田岭', '田科', '田竹', '田梅']),
]

export const evaluator: Omit<DemoPerson, 'role'> = { login: 'mj-pingjia', name: '明镜', at: ['MJ'] }
