import { idsOf } from '#domain/words/ids-of.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words } from '#domain/words/words.ts'
import { listOrganisations, type StoredOrganisation } from '#store/queries/organisation.ts'
import { listLogins } from '#store/queries/person.ts'
import type { GrantedRole } from '#store/queries/role-grant.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { pastedRows, wrongAt, type PastedRow, type RowProblem } from '../organisation/pasted-rows.ts'
import { isForAdministrators, placeObjection, tasksObjection } from '../role-grant/grant-rules.ts'
import { look, lookAsProgram } from '../transact.ts'
import { parseLogin } from './person-input.ts'

/** A person as pasted, understood. */
export type PersonRow = {
  readonly line: number
  readonly name: string
  readonly login: string
  readonly email: string | undefined
  readonly organisation: StoredOrganisation
  readonly role: GrantedRole
}

export type PersonRows = { readonly rows: readonly PersonRow[]; readonly problems: readonly RowProblem[] }

const isHead = ([first = '']: readonly string[]): boolean => /^(?:姓名|name)$/iu.test(first)

const roleOf = (text: string): GrantedRole | undefined => {
  const found = idsOf(roleTerms).find((role) =>
    [role, roleTerms[role].zh, roleTerms[role].en].some((name) => name.toLowerCase() === text.toLowerCase()),
  )
  return found === 'public' ? undefined : found
}

const roleNames = idsOf(roleTerms)
  .filter((role) => role !== 'public')
  .map((role) => roleTerms[role].zh)
  .join('、')

const isMail = (text: string): boolean => text.length <= 254 && /^[^\s@]{1,64}@[^\s@]{1,189}$/u.test(text)

const nameProblem = (line: number, name: string): RowProblem | undefined =>
  name !== '' && name.length <= 200
    ? undefined
    : wrongAt(line, 'name')(words('没有姓名，或过长', 'no name, or too long'), words('请填写姓名', 'give the name'))

const loginProblem = (line: number, login: string): RowProblem | undefined =>
  parseLogin(login) === undefined
    ? wrongAt(line, 'login')(
        words('登录名不符合要求', 'the login is not valid'),
        words('用 2 至 80 个字母、数字、汉字或 . _ @ + -', '2 to 80 letters, digits, or . _ @ + -'),
      )
    : undefined

const roleProblem = (line: number, role: string): RowProblem | undefined =>
  roleOf(role)
    ? undefined
    : wrongAt(line, 'role')(
        words(`角色“${role}”不认识`, `no such role: ${role}`),
        words(`请用：${roleNames}`, 'use the name of a role'),
      )

const mailProblem = (line: number, email: string): RowProblem | undefined =>
  email === '' || isMail(email)
    ? undefined
    : wrongAt(line, 'email')(
        words('邮箱不符合要求', 'the mail address is not valid'),
        words('请核对邮箱', 'check the address'),
      )

const fieldProblems = ({ line, cells }: PastedRow): readonly RowProblem[] => {
  const [name = '', login = '', , role = '', email = ''] = cells
  const found = [nameProblem(line, name), loginProblem(line, login), roleProblem(line, role), mailProblem(line, email)]
  return found.filter((one) => one !== undefined)
}

const noOffice = (line: number, code: string): RowProblem =>
  wrongAt(line, 'organisation')(
    words(`没有编码为“${code}”的单位，或不在您的范围内`, `no organisation of yours has the code ${code}`),
    words('请核对单位编码', 'check the code'),
  )

const mayGive = (ctx: Context, role: GrantedRole, organisation: string): boolean => {
  const asked = { organisation, year: today(ctx).year }
  const isGranter = isAllowed(ctx, isForAdministrators(role) ? 'organisation.manage' : 'role-grant.manage', asked)
  return isGranter && isAllowed(ctx, 'person.manage', asked)
}

const grantProblems = (ctx: Context, { line, role, organisation }: PersonRow): readonly RowProblem[] => {
  const objection = placeObjection(role, organisation.kind) ?? tasksObjection(role, undefined)
  if (objection) return [wrongAt(line, 'role')(objection.why, objection.remedy)]
  if (mayGive(ctx, role, organisation.id)) return []
  const why = words('您不能在该单位授予这个角色', 'you may not give this role there')
  return [wrongAt(line, 'role')(why, words('请系统管理员办理', 'ask the administrator'))]
}

type Read = { readonly row?: PersonRow; readonly problems: readonly RowProblem[] }

const readRow = (ctx: Context, pasted: PastedRow, byCode: ReadonlyMap<string, StoredOrganisation>): Read => {
  const [name = '', typed = '', code = '', roleText = '', email = ''] = pasted.cells
  const { line } = pasted
  const problems = fieldProblems(pasted)
  const [organisation, role, login] = [byCode.get(code), roleOf(roleText), parseLogin(typed)]
  if (!organisation) return { problems: [...problems, noOffice(line, code)] }
  if (!role || login === undefined) return { problems }
  const row = { line, name, login, email: email === '' ? undefined : email, organisation, role }
  return { row, problems: [...problems, ...grantProblems(ctx, row)] }
}

const takenProblems = (rows: readonly PersonRow[], taken: ReadonlySet<string>): readonly RowProblem[] => {
  const seen = new Set(taken)
  return rows.flatMap(({ line, login }) => {
    const isTaken = seen.has(login)
    seen.add(login)
    if (!isTaken) return []
    const why = words('这个登录名已有人使用', 'somebody has this login already')
    const remedy = words('请换一个，例如加上单位简称', 'choose another, for example with the organisation in it')
    return [wrongAt(line, 'login')(why, remedy)]
  })
}

/** Reads pasted people: name, login, code of the office, role, mail address. */
export const readPersonRows = async (ctx: Context, text: string): Promise<PersonRows> => {
  const pasted = pastedRows(text, isHead)
  const organisations = await look(ctx, listOrganisations)
  const byCode = new Map(organisations.flatMap((one) => (one.code === undefined ? [] : [[one.code, one] as const])))
  const read = pasted.map((one) => readRow(ctx, one, byCode))
  const rows = read.flatMap(({ row }) => (row ? [row] : []))
  const sound = read.flatMap(({ row, problems }) => (row && problems.length === 0 ? [row] : []))
  const logins = sound.map(({ login }) => login)
  // A login is unique in the whole division, also beyond the actor’s reach: who may enter nobody there learns of none.
  const taken = await lookAsProgram(ctx, (tx) => listLogins(tx, logins))
  return { rows, problems: [...read.flatMap(({ problems }) => problems), ...takenProblems(rows, taken)] }
}
