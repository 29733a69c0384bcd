import { getTableColumns } from 'drizzle-orm'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenantTables } from '#store/schema/all-tables.ts'
import { planCalls, type Call } from '#tests/walls/call-plan.ts'
import { openWalls, type Walls } from '#tests/walls/open-walls.ts'
import { elementOf, fieldsOf } from '#tests/walls/sample-of.ts'

const foreign = 'ffffffff-ffff-7fff-bfff-ffffffffffff'
const smuggled = '偷换的值'
const number = 77_777
const moment = '2099-09-09T09:09:09.000Z'
const otherDivision = '440114000'

type Column = { readonly dataType: string }

const valueFor = (name: string, { dataType }: Column): unknown => {
  if (name === 'divisionCode') return otherDivision
  if (/(?:Id|By|actor)$/u.test(name) || name === 'id') return foreign
  if (dataType === 'number' || dataType === 'bigint') return number
  return dataType === 'date' || /At$|On$/u.test(name) ? moment : smuggled
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** Every column of every table, as the program and as the database calls it. */
const extras = Object.fromEntries(
  tenantTables.flatMap((table) =>
    Object.entries(getTableColumns(table)).flatMap(([name, column]) => {
      const value = valueFor(name, column)
      return [name, snake(name)].map((key) => [key, value])
    }),
  ),
)

type Fields = Readonly<Record<string, unknown>>

/** The same value with every column smuggled into each of its objects, but for fields that the contract names there. */
const loaded = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => loaded(elementOf(schema), one))
  if (typeof value !== 'object' || value === null) return value
  const shape = fieldsOf(schema)
  const own = Object.entries(value).map(([field, one]) => [field, loaded(shape[field], one)])
  // What is free by the contract is kept as it is typed: there is nothing to smuggle.
  if (Object.keys(shape).length === 0) return value
  const more = Object.entries(extras).filter(([field]) => !(field in shape))
  return { ...Object.fromEntries(more), ...(Object.fromEntries(own) as Fields) }
}

// As a value: digits alone also stand in hashes.
const sentinels = [foreign, smuggled, `:${number}`, '2099-09-09', otherDivision]

describe('fields that the contract does not name', () => {
  let walls: Walls
  let calls: readonly Call[]
  const touchedTables = new Set<string>()

  beforeAll(async () => {
    walls = await openWalls()
    const all = planCalls(walls.garden).filter(({ plot, body }) => plot.place === 'works' && body !== undefined)
    calls = all.map((call) => ({ ...call, body: loaded(call.endpoint.body, call.body), version: 1 }))
  })
  afterAll(async () => {
    await walls.server.close()
    expect(walls.server.faults).toEqual([])
  })

  it('are all columns of all tables', () => {
    expect(Object.keys(extras)).toEqual(expect.arrayContaining(['passwordHash', 'password_hash', 'state', 'createdBy']))
    expect(calls.length).toBeGreaterThan(90)
  })

  it.each(['admin', 'performance', 'businessA', 'finance', 'leader', 'chief', 'handler'] as const)(
    'are never stored, whichever call %s smuggles them into',
    async (actor) => {
      const outcomes = await walls.makeCalls(actor, calls)
      const stored = outcomes.flatMap(({ call, touched }) => {
        for (const { table } of touched) touchedTables.add(table)
        const rows = JSON.stringify(touched)
        return sentinels.flatMap((text) => (rows.includes(text) ? [`${call.name} stores ${text}: ${rows}`] : []))
      })
      expect(stored).toEqual([])
    },
  )

  it('were tried on calls that do write', () => {
    expect([...touchedTables]).toEqual(
      expect.arrayContaining(['project', 'goal', 'step', 'part_row', 'person', 'organisation', 'role_grant', 'task']),
    )
  })
})

describe('a body that names the prototype', () => {
  it('changes no object but itself', async () => {
    const walls = await openWalls()
    const [call] = planCalls(walls.garden).filter(({ endpoint }) => endpoint.path === '/api/projects' && endpoint.body)
    const text = JSON.stringify(call?.body).replace(
      '{',
      '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":1},',
    )
    const body: unknown = JSON.parse(text)
    if (!call) throw new Error('no such call')
    const [outcome] = await walls.makeCalls('finance', [{ ...call, body }])
    expect(outcome?.status).toBe(201)
    expect(Object.keys({})).toEqual([])
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined()
    await walls.server.close()
  })
})
