import type { StoredPerson } from '#store/queries/person.ts'
import { invalid } from '../errors.ts'
import type { Secrets } from './secrets.ts'

/** Throws where a password may not be used by this person; the first flaw is told. */
export const unlessFlawed = (
  { flaws }: Secrets,
  password: string,
  { name, login, email }: Pick<StoredPerson, 'name' | 'login' | 'email'>,
): void => {
  const [first] = flaws(
    password,
    [name, login, email ?? ''].filter((text) => text !== ''),
  )
  if (first) throw invalid('password', first.what, first.remedy)
}
