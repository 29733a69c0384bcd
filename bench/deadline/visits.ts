import { partContract } from '#contract/part.ts'
import { methodOf, type Browser, type Call } from './browser.ts'
import {
  bureauPersonNumber,
  departmentNumber,
  idOf,
  loginOf,
  partNumber,
  password,
  personNumber,
  tokenOf,
  year,
  division,
  type Slot,
} from './district.ts'
import { officeOf, type Line, type Office } from './offices.ts'

type Row = { readonly indicatorId: string; readonly goalId: string; readonly typed: string; readonly version: number }
type Text = { readonly section: string; readonly text: string; readonly version: number }
type Part = {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly rows: readonly Row[]
  readonly texts: readonly Text[]
}
type List<T> = { readonly items: readonly T[] }

/** Who is at a browser, and what of. */
type Person = {
  readonly read: <T>(kind: string, path: string) => Promise<T | undefined>
  readonly write: (kind: string, call: Omit<Call, 'kind' | 'token'>) => Promise<boolean>
}

/** Everything the people of the district share. */
export type World = {
  readonly browser: Browser
  readonly offices: Line<Office>
  readonly departments: Line<number>
  /** 0 to 1. */
  readonly chance: () => number
}

const signIn = async ({ browser }: World, person: number): Promise<string | undefined> => {
  const body = { login: loginOf(person), password, division }
  const { status, cookie } = await browser.call({ kind: 'sign in', method: 'POST', path: '/api/sign-in', body })
  return status === 200 ? /^jiheng=([^;]+)/u.exec(cookie ?? '')?.[1] : undefined
}

/** One visit in fifty begins with the password; the others have signed in before the hour began. */
const freshSignIns = 0.02

const enter = async (world: World, person: number): Promise<Person> => {
  const fresh = world.chance() < freshSignIns ? await signIn(world, person) : undefined
  const token = fresh ?? tokenOf(person)
  return {
    read: (kind, path) => world.browser.read({ kind, path, token }),
    write: async (kind, call) => (await world.browser.call({ ...call, kind, token })).status < 300,
  }
}

const personOf = (organisation: number, slot: Slot): number => personNumber(organisation, slot)
const partIdOf = ({ department, office }: Office): string => idOf('part', year, partNumber(department, office))

const openPage = async (person: Person): Promise<void> => {
  await person.read('who am I', '/api/me')
  await person.read('my tasks', `/api/tasks?year=${year}&mine=true&standing=open`)
}

const readPart = (person: Person, id: string): Promise<Part | undefined> => person.read('part', `/api/parts/${id}`)

/** Rows a handler types at one sitting. */
const atOnce = 10

const typeRows = async (person: Person, { id, rows }: Part): Promise<number> => {
  const blank = rows.filter(({ typed }) => typed === '')
  // A part that was sent back has no blanks: some figures are corrected.
  const typing = blank.length > 0 ? blank.slice(0, atOnce) : rows.slice(0, 3)
  for (const [index, { indicatorId, version }] of typing.entries()) {
    const body = { typed: `${101 + (index % 9)}个` }
    await person.write('save a result', {
      method: methodOf(partContract.saveRow),
      path: `/api/parts/${id}/rows/${indicatorId}`,
      body,
      version,
    })
  }
  return blank.length - typing.length
}

const words = '本科室按年初计划推进各项工作，完成情况见各项指标；个别项目受雨季影响，已在四季度补齐。'

const typeTexts = async (person: Person, { id, texts }: Part): Promise<void> => {
  for (const { section, version, text } of texts.filter((one) => one.text === '')) {
    const body = { text: words.repeat(3) + text }
    await person.write('save a text', { method: 'PUT', path: `/api/parts/${id}/texts/${section}`, body, version })
  }
}

const fillIn = async (person: Person, part: Part): Promise<void> => {
  const left = await typeRows(person, part)
  if (left > 0) return
  await typeTexts(person, part)
  const now = await readPart(person, part.id)
  if (!now) return
  const call = { method: 'POST', path: `/api/parts/${part.id}/submit`, body: {}, version: now.version } as const
  await person.write('submit', call)
}

/** Types what is left, looks at a goal in between, and hands in. */
export const handlerVisit = async (world: World): Promise<void> => {
  const office = world.offices.take()
  if (!office) return
  const person = await enter(world, personOf(officeOf(office), 'handler'))
  await openPage(person)
  const part = await readPart(person, partIdOf(office))
  const [row] = part?.rows ?? []
  if (row) await person.read('goal', `/api/goals/${row.goalId}`)
  await person.read('projects', `/api/projects?year=${year}&limit=50`)
  const isOpen = part && ['assigned', 'filling', 'returned'].includes(part.state)
  if (isOpen) await fillIn(person, part)
  world.offices.giveBack(office)
}

/** Looks at how far the office is. */
export const chiefVisit = async (world: World): Promise<void> => {
  const office = world.offices.take()
  if (!office) return
  world.offices.giveBack(office)
  const person = await enter(world, personOf(officeOf(office), 'chief'))
  await openPage(person)
  const part = await readPart(person, partIdOf(office))
  const row = part?.rows.at(-1)
  if (row) await person.read('goal', `/api/goals/${row.goalId}`)
  await person.read('goals', `/api/goals?year=${year}&limit=50`)
}

const judge = async (world: World, person: Person, id: string): Promise<void> => {
  const part = await readPart(person, id)
  if (part?.state !== 'submitted') return
  const { version } = part
  if (world.chance() < 0.1) {
    const body = { reason: '第一项指标的完成值与台账不一致，请核对' }
    await person.write('return', { method: 'POST', path: `/api/parts/${id}/return`, body, version })
  } else await person.write('take over', { method: 'POST', path: `/api/parts/${id}/accept`, body: {}, version })
}

/** Sees who is late, and takes over what was handed in. */
export const financeVisit = async (world: World): Promise<void> => {
  const department = world.departments.take()
  if (department === undefined) return
  const person = await enter(world, personOf(departmentNumber(department), 'finance'))
  await person.read('who am I', '/api/me')
  await person.read('late list', `/api/late-tasks?year=${year}`)
  await person.read('parts', `/api/parts?year=${year}&late=true`)
  const submitted = await person.read<List<{ readonly id: string }>>('parts', `/api/parts?year=${year}&state=submitted`)
  for (const { id } of submitted?.items.slice(0, 2) ?? []) await judge(world, person, id)
  world.departments.giveBack(department)
}

/** The whole district at a glance. */
export const bureauVisit = async (world: World): Promise<void> => {
  const who = Math.floor(world.chance() * 25)
  const person = await enter(world, bureauPersonNumber(Math.floor(who / 5), 1 + (who % 5)))
  await person.read('who am I', '/api/me')
  await person.read('review queue', `/api/review-queue?year=${year}`)
  await person.read('late list (district)', `/api/late-tasks?year=${year}`)
  await person.read('self-evaluations', `/api/self-evaluations?year=${year}&limit=50`)
  await person.read('reviews', `/api/reviews?year=${year}&limit=50`)
}

/** Nobody in particular. */
export const publicVisit = async ({ browser }: World): Promise<void> => {
  await browser.read({ kind: 'public', path: '/api/sign-in' })
  await browser.read({ kind: 'public', path: '/api/me' })
}

/** How often each, in percent. */
const shares = [
  [handlerVisit, 30],
  [chiefVisit, 25],
  [financeVisit, 25],
  [bureauVisit, 8],
  [publicVisit, 12],
] as const

/** Calls of an average visit: how many visits make a rate of calls. */
export const callsPerVisit = 9

/** Somebody comes. */
export const anyVisit = (world: World): Promise<void> => {
  let left = world.chance() * 100
  for (const [visit, share] of shares) {
    left -= share
    if (left < 0) return visit(world)
  }
  return publicVisit(world)
}
