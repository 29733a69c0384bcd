import type { Catalogue } from '#catalogue/load-catalogue.ts'
import { addDays, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { today } from '#services/allow.ts'
import type { Actor, Context } from '#services/context.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import type { SecretContext, Secrets } from '#services/session/secrets.ts'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import type { Store } from '#store/open.ts'
import { listOrganisations } from '#store/queries/organisation.ts'
import { inTransaction } from '#store/transaction.ts'
import { actorOfLogin } from '../store/actor-of-login.ts'
import { demoDivision } from './cast.ts'

/** What the made year is made in. */
export type DemoHouse = {
  readonly store: Store
  readonly attachments: AttachmentStore
  readonly catalogue: Catalogue
  /** The real moment: the story ends there. */
  readonly now: Date
  readonly secrets: Secrets
}

/** Where the made year is played: its people by login, its places by code, and its clock. */
export type Stage = {
  readonly house: DemoHouse
  /** The day the story ends on, in China. */
  readonly today: Day
  /** The year that is evaluated, and the one under way. */
  readonly lastYear: number
  readonly thisYear: number
  /** The month of this year that monitoring looks at. */
  readonly month: number
  /** A person at work: a minute later than whoever was before. */
  readonly as: (login: string) => Promise<SecretContext>
  readonly place: (code: string) => string
  /** Goes to a morning; what would lie ahead of the real moment happens now. */
  readonly at: (day: Day) => void
  /** Some days before the end of the story, or after it for days that are only named. */
  readonly daysFromNow: (days: number) => Day
  /** Reads places and people again, after they have changed. */
  readonly refresh: () => Promise<void>
}

const all = { division: demoDivision.code, readable: '*', writable: [], isReadOnly: true } as const

const actorOf = async ({ store }: DemoHouse, login: string): Promise<Actor> => {
  const asked = { division: demoDivision.code, login, origin: 'jiheng serve --demo' }
  const actor = await actorOfLogin(store, asked)
  if (!actor) throw new Error(`the made year has nobody called ${login}`)
  return actor
}

const minute = 60_000

/** The clock of the story: rises with every act, and never beyond the real moment. */
const clockOf = (end: Date) => {
  let now = end.getTime()
  return {
    tick: (): Date => {
      now = Math.min(now + minute, end.getTime())
      return new Date(now)
    },
    at: (day: Day): void => {
      // Nine in the morning, which is one in the morning of Greenwich.
      now = Math.min(Date.parse(`${isoDay(day)}T01:00:00.000Z`), end.getTime())
    },
  }
}

const placesOf = async ({ store }: DemoHouse): Promise<ReadonlyMap<string, string>> => {
  const found = await inTransaction(store, all, listOrganisations)
  return new Map(found.map(({ code = '', id }) => [code, id]))
}

const peopleOf = (house: DemoHouse) => {
  const known = new Map<string, Promise<Actor>>()
  return {
    forget: () => known.clear(),
    actor: (login: string): Promise<Actor> => {
      const found = known.get(login) ?? actorOf(house, login)
      known.set(login, found)
      return found
    },
  }
}

/** Sets the stage on a store that had its first start. */
export const openStage = async (house: DemoHouse): Promise<Stage> => {
  const [people, clock] = [peopleOf(house), clockOf(house.now)]
  const trees = createTreeCache(house.store)
  let places = await placesOf(house)
  let tree = await trees.treeOf(demoDivision.code)
  const { store, attachments, catalogue, secrets, now } = house
  const end = today({ now: () => now })
  const as = async (login: string): Promise<SecretContext> => {
    const actor = await people.actor(login)
    const moment = clock.tick()
    const common: Omit<Context, 'actor'> = {
      store,
      division: demoDivision.code,
      tree,
      catalogue,
      attachments,
      newId,
      now: () => moment,
    }
    return { ...common, actor, secrets }
  }
  const place = (code: string): string => {
    const id = places.get(code)
    if (id === undefined) throw new Error(`the made year has no place ${code}`)
    return id
  }
  const refresh = async (): Promise<void> => {
    people.forget()
    places = await placesOf(house)
    tree = await trees.treeOf(demoDivision.code)
  }
  const months = Math.min(11, Math.max(1, end.month - 1))
  const years = { lastYear: end.year - 1, thisYear: end.year, month: months }
  return { house, today: end, ...years, as, place, at: clock.at, daysFromNow: (days) => addDays(end, days), refresh }
}
