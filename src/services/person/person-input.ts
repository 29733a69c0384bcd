import { words } from '#domain/words/words.ts'
import type { Snapshot } from '#store/audit-changes.ts'
import type { StoredPerson } from '#store/queries/person.ts'
import { invalid, ServiceError } from '../errors.ts'
import { loginName } from '../session/login-name.ts'

/** What is written of a person. */
export type PersonContent = {
  readonly name: string
  readonly login: string
  readonly organisationId: string
  readonly email?: string | undefined
}

const form = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,79}$/u

/** A login as it is kept, or undefined where it is none. */
export const parseLogin = (typed: string): string | undefined => {
  const login = loginName(typed)
  return form.test(login) ? login : undefined
}

/** The login as it is kept. Throws where it has spaces or signs that people mistype. */
export const checkedLogin = (typed: string): string => {
  const login = parseLogin(typed)
  if (login !== undefined) return login
  throw invalid(
    'login',
    words('登录名不符合要求', 'the login is not valid'),
    words('用 2 至 80 个字母、数字、汉字或 . _ @ + -', '2 to 80 letters, digits, or . _ @ + -'),
  )
}

export const loginTaken = (): ServiceError =>
  new ServiceError(
    {
      code: 'doubled',
      why: words('这个登录名已有人使用', 'somebody has this login already'),
      remedy: words('请换一个，例如加上单位简称', 'choose another, for example with the organisation in it'),
    },
    { place: 'login' },
  )

/** A person in the words of the audit trail. */
export const describePerson = (
  person: Pick<StoredPerson, 'name' | 'login' | 'organisationId' | 'email' | 'state'>,
): Snapshot => ({
  name: person.name,
  login: person.login,
  organisation: person.organisationId,
  email: person.email ?? null,
  state: person.state,
})
