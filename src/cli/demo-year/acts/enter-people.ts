import { createPerson } from '#services/person/create-person.ts'
import { givePasswordLink } from '#services/person/give-password-link.ts'
import { createRoleGrant } from '#services/role-grant/create-role-grant.ts'
import { choosePassword } from '#services/session/choose-password.ts'
import type { GrantedRole } from '#store/queries/role-grant.ts'
import { administrator, demoPassword, people, type DemoPerson } from '../cast.ts'
import type { Stage } from '../stage.ts'

/** A person enters by a one-time link, as everybody does. */
const choose = async (stage: Stage, id: string): Promise<void> => {
  const { token } = await givePasswordLink(await stage.as(administrator.login), { id, minutes: 60 })
  await choosePassword(await stage.as(administrator.login), { token, password: demoPassword })
}

/** Enters a person with a role in each of the places, and a password. */
export const enterPerson = async (
  stage: Stage,
  { login, name, at, role, tasks }: Omit<DemoPerson, 'role'> & { role: GrantedRole; tasks?: readonly string[] },
): Promise<void> => {
  const organisationId = stage.place(at[0])
  const { id: personId } = await createPerson(await stage.as(administrator.login), { login, name, organisationId })
  for (const code of at) {
    const given = { personId, role, organisationId: stage.place(code), fromYear: stage.lastYear - 1 }
    await createRoleGrant(await stage.as(administrator.login), { ...given, ...(tasks ? { tasks } : {}) })
  }
  await choose(stage, personId)
}

/** Everybody of the bureau, the departments and the units. */
export const enterPeople = async (stage: Stage): Promise<void> => {
  for (const person of people) await enterPerson(stage, person)
  await stage.refresh()
}
