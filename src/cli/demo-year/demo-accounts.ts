import { roleTerms } from '#domain/words/role-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import type { DemoAccounts } from '#server/sign-in/sign-in-parts.ts'
import { cell, printTable } from '../terminal/table.ts'
import {
  administrator,
  bureau,
  demoDivision,
  demoPassword,
  evaluator,
  people,
  places,
  type DemoPerson,
} from './cast.ts'

/** Who to sign in as, and what there is to see. */
const shown: readonly (readonly [login: string, see: Words])[] = [
  ['admin', words('单位、人员、角色、审计记录', 'organisations, people, roles, the audit trail')],
  ['cz-jixiao', words('年度日历、逾期名单、结果应用', 'the calendar, who is late, the use of results')],
  ['cz-yewu1', words('学苑街道的自评正在复核打分', 'a self-evaluation half scored')],
  ['hd-caiwu', words('自评已通过：整改待落实，结果已公开', 'accepted: to be rectified, published')],
  ['xy-caiwu', words('自评已报财政；一个项目红灯预警待处置', 'with the bureau; an alert to answer')],
  ['xy-danwei', words('下属单位：目标、监控和自评分表', 'a unit with its goals, monitoring and part')],
  ['zx-caiwu', words('自评已汇总，有问题待答复；一份目标被退回', 'assembled with findings; a goal came back')],
  ['zx-lingdao', words('等待签批', 'waits for what is to be signed')],
  ['xq-kezhang', words('本部门自评已逾期；月度监控填了一半', 'the department is late; monitoring half filled in')],
  ['xq-jingban2', words('自评分表被退回，待修改', 'a part that came back')],
  ['ty-caiwu', words('自评尚未布置（已延期）', 'nothing begun yet, with more time granted')],
  ['mj-pingjia', words('只看受邀的一件复核', 'sees the one review of the invitation')],
]

const everybody: ReadonlyMap<string, Omit<DemoPerson, 'role'> & Partial<DemoPerson>> = new Map(
  [administrator, ...people, evaluator].map((person) => [person.login, person]),
)

const placeName = (code: string): string => [bureau, ...places].find((one) => one.code === code)?.name ?? ''

const headings = [
  words('角色', 'Role'),
  words('登录名', 'Login'),
  words('单位', 'Where'),
  words('看什么', 'What to see'),
]

/** One account for every role, with what it is good for. */
export const demoAccounts: DemoAccounts = {
  password: demoPassword,
  accounts: shown.flatMap(([login, see]) => {
    const person = everybody.get(login)
    if (!person) return []
    const { name, role = 'evaluator', at } = person
    return [{ login, name, role: roleTerms[role], organisation: placeName(at[0]), see }]
  }),
}

/** The accounts as a table in the language of the reader. */
export const accountsTable = (language: Language, columns: number): string => {
  const rows = demoAccounts.accounts.map(({ login, role, organisation, see }) => [
    role[language],
    login,
    organisation,
    see[language],
  ])
  const table = [headings.map((one) => one[language]), ...rows]
  return printTable(
    table.map((row) => row.map((text) => cell(text))),
    columns,
  )
}

/** Where the demonstration lies, what to try, and what it is not. */
export const demoHints = ({ url, place }: { readonly url: string; readonly place: string }): Words =>
  words(
    [
      `以上账号（和其余人员）的密码都是 ${demoPassword}。数据全是虚构的，只有本机能访问。`,
      `接口说明：${url}/api/docs　　公众可读的内容：${url}/api/publications?division=${demoDivision.code}`,
      `全部人员：JIHENG_DATA=${place} npm run --silent jiheng -- user list`,
      `重新开始：停止后删除 ${place} 文件夹`,
      '不用服务，离线核对样例报告：npm run --silent jiheng -- demo',
    ].join('\n'),
    [
      `Everybody's password is ${demoPassword}. All data are made up, and only this machine reaches them.`,
      `The API: ${url}/api/docs   What the public reads: ${url}/api/publications?division=${demoDivision.code}`,
      `Everybody: JIHENG_DATA=${place} npm run --silent jiheng -- user list --lang en`,
      `To begin again: stop, and delete the folder ${place}`,
      'The sample reports without a server: npm run --silent jiheng -- demo --lang en',
    ].join('\n'),
  )
