import { day } from '#domain/process/calendar/day.ts'
import type { Context } from '#services/context.ts'
import { startDivision } from '#services/first-start/start-division.ts'
import { newId } from '#services/new-id.ts'
import { createOrganisation } from '#services/organisation/create-organisation.ts'
import { treeOf } from '#domain/process/organisation.ts'
import { createDivision } from '#store/create-division.ts'
import { administrator, bureau, demoDivision, demoPassword, places } from '../cast.ts'
import type { DemoHouse, Stage } from '../stage.ts'

const nobody = { person: undefined, name: '', organisation: undefined, grants: [], invitedTo: [] }

/** The first start: the division, its bureau and its administrator, as of the year before the one that is evaluated. */
export const foundDivision = async (house: DemoHouse): Promise<void> => {
  const { store, attachments, catalogue, now } = house
  const first = new Date(Date.UTC(now.getUTCFullYear() - 2, 9, 8, 1))
  await createDivision(store.connection, demoDivision)
  const actor = { ...nobody, origin: 'jiheng serve --demo' }
  const common: Context = {
    store,
    attachments,
    catalogue,
    newId,
    actor,
    division: demoDivision.code,
    tree: treeOf([]),
    now: () => first,
  }
  await startDivision(
    { ...common, secrets: house.secrets },
    {
      division: demoDivision,
      bureau: { name: bureau.name },
      admin: { name: administrator.name, login: administrator.login, password: demoPassword },
      // The session of the first start: nobody has its cookie.
      life: { idle: 60, life: 60 },
    },
  )
}

/** The administrator enters sections, departments, offices and units. */
export const enterPlaces = async (stage: Stage): Promise<void> => {
  const from = day(stage.lastYear - 1, 1, 1)
  for (const { parent, supervisor, areaCode, ...place } of places) {
    await createOrganisation(await stage.as(administrator.login), {
      ...place,
      ...(parent === undefined ? {} : { parent: stage.place(parent) }),
      ...(supervisor === undefined ? {} : { supervisor: stage.place(supervisor) }),
      ...(areaCode === undefined ? {} : { areaCode }),
      budgetLevel: place.code.startsWith('TY') ? 'town' : 'county',
      from,
    })
    await stage.refresh()
  }
}
