import { words } from '#domain/words/words.ts'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { makeSecrets } from '#server/sign-in/make-secrets.ts'
import { newId } from '#services/new-id.ts'
import type { ProgramContext } from '#services/session/secrets.ts'
import { firstDivision } from '#store/queries/division.ts'
import type { Store } from '#store/open.ts'
import type { Request } from '../command.ts'
import { Problem } from '../problem.ts'

const form = /^\d{9}$/u

const noDivision = (): Problem =>
  new Problem(
    words('没有说明区划，库中也还没有', 'no division is given, and the store has none yet'),
    words('例如 --division 440113000', 'for example --division 440113000'),
  )

/** The division a command works in: as given, as set, or the first of the store. */
export const divisionOf = async ({ value }: Request, store: Store): Promise<string> => {
  const given = value('division') ?? (process.env['JIHENG_DIVISION'] || (await firstDivision(store)))
  if (given === undefined) throw noDivision()
  if (form.test(given)) return given
  throw new Problem(
    words(`区划代码不是九位数字：${given}`, `no division code of nine digits: ${given}`),
    words('例如 --division 440113000', 'for example --division 440113000'),
  )
}

/** What verbs get from a command: the operator of the machine acts, no person. */
export const userContext = (store: Store, division: string): ProgramContext => ({
  store,
  division,
  actor: { person: undefined, name: '', organisation: undefined, grants: [], invitedTo: [], origin: 'command user' },
  now: () => new Date(),
  newId,
  secrets: makeSecrets(makePasswords()),
})
