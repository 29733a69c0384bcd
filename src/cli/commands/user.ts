import { roleTerms } from '#domain/words/role-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { passwordLink } from '#server/sign-in/hand-password-link.ts'
import { addAdministrator } from '#services/first-start/add-administrator.ts'
import type { PasswordLink } from '#services/person/give-password-link.ts'
import { listEverybody, resetPassword, unlockPerson, type PersonLine } from '#services/person/operate-persons.ts'
import { createDivision } from '#store/create-division.ts'
import type { Store } from '#store/open.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { Problem } from '../problem.ts'
import { withReachedStore } from '../store/reach.ts'
import { cell, printTable } from '../terminal/table.ts'
import { divisionOf, userContext } from '../user/user-context.ts'
import { withUserProblems } from '../user/user-problem.ts'

const linkMinutes = 24 * 60

/** Where people open the pages, as far as the environment says. */
const publicUrl = (): string => (process.env['JIHENG_PUBLIC_URL'] || 'http://localhost:8080').replace(/\/+$/u, '')

const linkText = ({ person, token }: PasswordLink): Words => {
  const link = passwordLink(publicUrl(), token)
  return words(
    `${person.name}（${person.login}）请在 24 小时内打开下面的链接设置密码，只能用一次：\n${link}`,
    `${person.name} (${person.login}) chooses a password by this link, once, within 24 hours:\n${link}`,
  )
}

const operand = ({ words: given }: Request): string => {
  const login = given[1]
  if (login !== undefined) return login
  throw new Problem(
    words('没有写登录名', 'the login is missing'),
    words('例如 jiheng user reset-password zhang.san', 'for example jiheng user reset-password zhang.san'),
  )
}

type Work = (request: Request, store: Store) => Promise<string>

const createAdmin: Work = async (request, store) => {
  const { value, language } = request
  const division = await divisionOf(request, store)
  const login = operand(request)
  await createDivision(store.connection, { code: division, name: value('division-name') ?? division })
  const bureau = value('bureau') ?? '财政局'
  const input = { login, name: value('name') ?? login, bureau, minutes: linkMinutes }
  return linkText(await addAdministrator(userContext(store, division), input))[language]
}

const reset: Work = async (request, store) => {
  const ctx = userContext(store, await divisionOf(request, store))
  const given = await resetPassword(ctx, { login: operand(request), minutes: linkMinutes })
  return linkText(given)[request.language]
}

const unlock: Work = async (request, store) => {
  const ctx = userContext(store, await divisionOf(request, store))
  const { name, login } = await unlockPerson(ctx, operand(request))
  return words(`${name}（${login}）可以登录了`, `${name} (${login}) may sign in again`)[request.language]
}

const states: Readonly<Record<PersonLine['state'], Words>> = {
  invited: words('受邀', 'invited'),
  active: words('在用', 'active'),
  locked: words('停用', 'locked'),
  left: words('离任', 'left'),
}

const list: Work = async (request, store) => {
  const { language, io } = request
  const lines = await listEverybody(userContext(store, await divisionOf(request, store)))
  if (lines.length === 0) return words('没有人员', 'nobody')[language]
  const row = ({ login, name, organisation, roles, state }: PersonLine) =>
    [login, name, organisation, roles.map((role) => roleTerms[role][language]).join('、'), states[state][language]].map(
      (text) => cell(text),
    )
  return printTable(lines.map(row), io.columns)
}

const parts: Readonly<Record<string, Work>> = { 'create-admin': createAdmin, 'reset-password': reset, unlock, list }

const run = async (request: Request): Promise<ExitCode> => {
  const [part = ''] = request.words
  const work = Object.hasOwn(parts, part) ? parts[part] : undefined
  if (!work) {
    throw new Problem(
      words(`没有子命令 user ${part}`, `there is no user ${part}`),
      words(`可用：${Object.keys(parts).join('、')}`, `there are: ${Object.keys(parts).join(', ')}`),
    )
  }
  request.io.out(await withUserProblems(() => withReachedStore(request, (store) => work(request, store))))
  return 0
}

export const user: Command = {
  name: 'user',
  summary: words('管理员账号与重设密码', 'administrators and new passwords'),
  operands: 'ACTION [LOGIN]',
  count: { least: 1, most: 2 },
  about: words(
    '供运行服务的人使用，服务运行时也可执行。ACTION 有四种：create-admin 建立系统管理员（区划和财政局没有时一并建立），reset-password 给出重设密码的链接；密码只由本人凭一次性链接设置，不在终端出现。unlock 解除停用和输错密码的等待，list 列出人员和角色。每次改动都记入操作记录。',
    'For whoever runs the server; works while it runs. ACTION is one of four: create-admin makes a system administrator, and the division and its finance bureau where they are missing; reset-password gives a link to choose a new password. Passwords are chosen by one-time links only and never appear in the terminal. unlock opens a locked account and ends the wait after wrong passwords, list shows people and roles. Every change goes into the audit trail.',
  ),
  options: [
    {
      name: 'division',
      value: 'CODE',
      about: words(
        '九位区划代码；缺省为 JIHENG_DIVISION 或库中第一个',
        'division code; by default JIHENG_DIVISION or the first of the store',
      ),
    },
    { name: 'name', value: 'NAME', about: words('管理员姓名', 'name of the administrator') },
    { name: 'division-name', value: 'NAME', about: words('区划名称（新建时）', 'name of a new division') },
    { name: 'bureau', value: 'NAME', about: words('财政局名称（新建时）', 'name of a new finance bureau') },
  ],
  examples: [
    {
      line: 'user create-admin zhang.san --name 张三 --division 440113000 --division-name 番禺区',
      about: words('建立第一位系统管理员', 'make the first administrator'),
    },
    { line: 'user reset-password li.si', about: words('给李四重设密码的链接', 'a link for a new password') },
    { line: 'user list', about: words('列出人员', 'list people') },
  ],
  run,
}
