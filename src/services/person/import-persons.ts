import { changesBetween } from '#store/audit-changes.ts'
import { insertPersons, type NewPerson } from '#store/queries/person.ts'
import { insertGrants, type StoredGrant } from '#store/queries/role-grant.ts'
import type { Context } from '../context.ts'
import type { RowProblem } from '../organisation/pasted-rows.ts'
import { describeGrant } from '../role-grant/create-role-grant.ts'
import { change, type Work } from '../transact.ts'
import { unlessTaken } from './create-person.ts'
import { describePerson } from './person-input.ts'
import { readPersonRows, type PersonRow } from './read-person-rows.ts'

export type ImportPersons = { readonly text: string; readonly isDryRun: boolean; readonly fromYear: number }

export type ImportedPersons = {
  readonly created: number
  readonly problems: readonly RowProblem[]
  readonly isSaved: boolean
}

type Made = { readonly person: NewPerson; readonly grant: Omit<StoredGrant, 'revokedAt'> }

const madeFrom = (ctx: Context, { name, login, email, organisation, role }: PersonRow, fromYear: number): Made => {
  const [personId, createdAt] = [ctx.newId(), ctx.now()]
  const common = { organisationId: organisation.id, name, login, email, createdAt }
  return {
    person: { id: personId, ...common, state: 'active', mustChangePassword: false },
    grant: { id: ctx.newId(), personId, role, organisation: organisation.id, fromYear, toYear: undefined, createdAt },
  }
}

const noteMade = (tx: Work, { person, grant }: Made): void => {
  const organisation = person.organisationId
  const changes = changesBetween({}, describePerson(person))
  tx.note({ organisation, verb: 'person.create', noun: 'person', nounId: person.id, changes })
  const given = changesBetween({}, describeGrant(grant))
  tx.note({ organisation, verb: 'role-grant.create', noun: 'role-grant', nounId: grant.id, changes: given })
}

/** Enters many people with a role each: name, login, code of the office, role, mail address. With a problem anywhere, none. */
export const importPersons = async (ctx: Context, input: ImportPersons): Promise<ImportedPersons> => {
  const { rows, problems } = await readPersonRows(ctx, input.text)
  const isSaved = !input.isDryRun && problems.length === 0
  const answer = { created: rows.length, problems: problems.slice(0, 200), isSaved }
  if (!isSaved) return answer
  const enter = change(ctx, async (tx) => {
    const made = rows.map((row) => madeFrom(ctx, row, input.fromYear))
    await insertPersons(
      tx,
      made.map(({ person }) => person),
    )
    await insertGrants(
      tx,
      made.map(({ grant }) => grant),
    )
    for (const one of made) noteMade(tx, one)
    return answer
  })
  return unlessTaken(enter)
}
