import { listOrganisations } from '#store/queries/organisation.ts'
import type { StoredPerson } from '#store/queries/person.ts'
import { unlessTaken } from '../person/create-person.ts'
import { issuePasswordLink, type PasswordLink } from '../person/give-password-link.ts'
import { asPerson } from '../session/as-person.ts'
import type { ProgramContext } from '../session/secrets.ts'
import type { Work } from '../transact.ts'
import { newAdministrator, newBureau, writeAdministrator, writeBureau } from './founding.ts'

export type AddAdministrator = {
  readonly name: string
  readonly login: string
  /** What the finance bureau is called, where the division has none yet. */
  readonly bureau: string
  /** How long the link to choose a password is good. */
  readonly minutes: number
}

const bureauId = async (ctx: ProgramContext, tx: Work, name: string): Promise<string> => {
  const known = (await listOrganisations(tx)).find(({ kind }) => kind === 'finance-bureau')
  if (known) return known.id
  const made = newBureau(ctx, name)
  await writeBureau(tx, made)
  return made.id
}

/** Enters an administrator by a command of the operator: who reaches the machine needs no other permission. */
export const addAdministrator = (ctx: ProgramContext, input: AddAdministrator): Promise<PasswordLink> => {
  const add = asPerson(ctx, undefined, async (tx) => {
    const made = newAdministrator(ctx, await bureauId(ctx, tx, input.bureau), input)
    await writeAdministrator(ctx, tx, made)
    const person: StoredPerson = { ...made, version: 1 }
    return issuePasswordLink(ctx, tx, { person, minutes: input.minutes })
  })
  return unlessTaken(add)
}
