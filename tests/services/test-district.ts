import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue, type Catalogue } from '#catalogue/load-catalogue.ts'
import { begin } from '#domain/process/machine.ts'
import { yearMachine } from '#domain/process/fiscal-year.ts'
import type { OrganisationKind } from '#domain/process/organisation.ts'
import type { Role } from '#domain/process/role.ts'
import type { Actor, Context } from '#services/context.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import { insertOrganisation, raiseOrganisationVersion } from '#store/queries/organisation.ts'
import { fiscalYear } from '#store/schema/calendar.ts'
import { person, roleGrant } from '#store/schema/person.ts'
import { inTransaction, type Transaction } from '#store/transaction.ts'
import { division, everything, openTestStore, type TestStore } from '#tests/store/test-store.ts'
import type { StoreKind } from '#tests/store/hub.ts'

/** Names of the organisations of the made district, and where each belongs. */
const made = {
  bureau: ['finance-bureau', undefined, undefined],
  sectionA: ['bureau-section', 'bureau', undefined],
  sectionB: ['bureau-section', 'bureau', undefined],
  street: ['department', undefined, 'sectionA'],
  works: ['office', 'street', undefined],
  welfare: ['office', 'street', undefined],
  station: ['unit', 'street', undefined],
  other: ['department', undefined, 'sectionB'],
  otherOffice: ['office', 'other', undefined],
  firm: ['evaluator', undefined, undefined],
} as const satisfies Record<string, readonly [OrganisationKind, string | undefined, string | undefined]>

export type Place = keyof typeof made

/** People of the made district by a short name: their role and where they have it. */
const people = {
  admin: ['system-admin', 'bureau'],
  performance: ['bureau-performance', 'bureau'],
  performance2: ['bureau-performance', 'bureau'],
  businessA: ['bureau-business', 'sectionA'],
  businessB: ['bureau-business', 'sectionB'],
  finance: ['department-finance', 'street'],
  leader: ['leader', 'street'],
  chief: ['office-chief', 'works'],
  handler: ['office-handler', 'works'],
  welfareHandler: ['office-handler', 'welfare'],
  welfareChief: ['office-chief', 'welfare'],
  unitFinance: ['unit-finance', 'station'],
  otherFinance: ['department-finance', 'other'],
  otherHandler: ['office-handler', 'otherOffice'],
  otherLeader: ['leader', 'other'],
} as const satisfies Record<string, readonly [Exclude<Role, 'public' | 'evaluator'>, Place]>

export type Who = keyof typeof people

/** A division of its own with a bureau, two departments and an open year, on a real database. */
export type TestDistrict = {
  readonly test: TestStore
  readonly catalogue: Catalogue
  readonly places: Readonly<Record<Place, string>>
  readonly persons: Readonly<Record<Who, string>>
  readonly year: number
  /** The context of a person as a request would have it; the tree is loaded anew. */
  readonly as: (who: Who) => Promise<Context>
  /** The context of any actor. */
  readonly asActor: (actor: Actor) => Promise<Context>
  readonly attachments: AttachmentStore
  readonly now: () => Date
  /** Sets the time for contexts made from now on. */
  readonly at: (instant: string) => void
  readonly close: () => Promise<void>
}

export const testYear = 2026

const insertTree = async (tx: Transaction, places: Readonly<Record<Place, string>>): Promise<void> => {
  for (const [name, [kind, parent, supervisor]] of Object.entries(made)) {
    await insertOrganisation(tx, {
      id: places[name as Place],
      kind,
      name,
      code: name,
      parent: parent && places[parent],
      supervisor: supervisor && places[supervisor],
      areaCode: undefined,
      budgetLevel: 'county',
      from: { year: 2020, month: 1, day: 1 },
      until: undefined,
    })
  }
  await raiseOrganisationVersion(tx)
}

const insertPeople = async (
  { db }: Transaction,
  places: Readonly<Record<Place, string>>,
  persons: Readonly<Record<Who, string>>,
): Promise<void> => {
  const createdAt = new Date('2026-01-04T01:00:00.000Z')
  for (const [name, [role, place]] of Object.entries(people)) {
    const common = { divisionCode: division, organisationId: places[place], createdAt }
    const personId = persons[name as Who]
    await db.insert(person).values({ ...common, id: personId, name, login: name, state: 'active' })
    await db.insert(roleGrant).values({ ...common, id: newId(), personId, role, fromYear: 2020 })
  }
}

const insertYear = async ({ db }: Transaction, bureau: string): Promise<void> => {
  const at = new Date('2026-01-04T01:00:00.000Z')
  const { state, revision } = begin(yearMachine)
  const common = { divisionCode: division, id: newId(), organisationId: bureau, createdAt: at, changedAt: at }
  await db.insert(fiscalYear).values({ ...common, year: testYear, state, revision })
}

const ids = <Name extends string>(names: Readonly<Record<Name, unknown>>): Record<Name, string> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, newId()])) as Record<Name, string>

/** What a person of the made district is to a verb. */
const actorOf = (who: Who, persons: Record<Who, string>, places: Record<Place, string>): Actor => ({
  person: persons[who],
  name: who,
  organisation: places[people[who][1]],
  grants: [{ role: people[who][0], organisation: places[people[who][1]], fromYear: 2020, toYear: undefined }],
  invitedTo: [],
  origin: 'test',
})

/** Makes the district on a fresh database. */
export const openTestDistrict = async (kind: StoreKind = 'embedded'): Promise<TestDistrict> => {
  const test = await openTestStore(kind)
  const [places, persons] = [ids(made), ids(people)]
  await inTransaction(test.store, everything, async (tx) => {
    await insertTree(tx, places)
    await insertPeople(tx, places, persons)
    await insertYear(tx, places.bureau)
  })
  const catalogue = loadCatalogue('catalogue')
  const trees = createTreeCache(test.store)
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-attachments-'))
  const attachments = folderStore(folder)
  let now = new Date('2026-03-02T02:00:00.000Z')
  const asActor = async (actor: Actor): Promise<Context> => ({
    store: test.store,
    division,
    actor,
    tree: await trees.treeOf(division),
    catalogue,
    attachments,
    now: () => now,
    newId,
  })
  const close = async (): Promise<void> => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const as = (who: Who): Promise<Context> => asActor(actorOf(who, persons, places))
  const at = (instant: string): void => {
    now = new Date(instant)
  }
  const clock = (): Date => now
  return { test, catalogue, places, persons, year: testYear, as, asActor, attachments, now: clock, at, close }
}
