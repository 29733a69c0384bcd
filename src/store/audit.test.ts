import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newOrganisation } from '#tests/store/builders.ts'
import {
  division,
  everything,
  openTestStore,
  otherDivision,
  storeKinds,
  type TestStore,
} from '#tests/store/test-store.ts'
import { changesBetween } from './audit-changes.ts'
import { hashOf } from './audit-hash.ts'
import type { AuditNote } from './audit.ts'
import { canonicalJson, type JsonValue } from './canonical-json.ts'
import { organisation } from './schema/organisation.ts'
import { databaseCode, inTransaction } from './transaction.ts'
import { verifyAudit } from './verify-audit.ts'

const note = (changes: AuditNote['changes'] = {}): AuditNote => ({
  at: new Date('2026-03-01T09:30:00.123Z'),
  origin: 'test',
  verb: 'submit',
  noun: 'project',
  nounId: '1',
  changes,
})

const tampering = [
  ['changed', 2, "UPDATE audit_entry SET reason = '改' WHERE number = 2"],
  ['changed', 1, `UPDATE audit_entry SET changes = '{"name":{"from":null,"to":"丙"}}' WHERE number = 1`],
  ['changed', 3, "UPDATE audit_entry SET at = at + interval '1 second' WHERE number = 3"],
  ['missing', 2, 'DELETE FROM audit_entry WHERE number = 2'],
  ['missing', 1, 'DELETE FROM audit_entry WHERE number = 1'],
  ['cut', 3, 'DELETE FROM audit_entry WHERE number = 3'],
  ['cut', 1, 'DELETE FROM audit_entry'],
] as const

describe.each(storeKinds())('the audit chain on the %s database', (kind) => {
  let test: TestStore
  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())
  beforeEach(() => test.admin.query('TRUNCATE audit_entry, audit_chain'))

  const write = (...notes: readonly AuditNote[]) =>
    inTransaction(test.store, everything, ({ audit }) => {
      for (const each of notes) audit(each)
      return Promise.resolve()
    })

  it('is sound when empty, and for every division by itself', async () => {
    expect(await verifyAudit(test.store, division)).toEqual({ entries: 0 })
    await write(note(), note())
    await write(note({ amount: { from: '1.10', to: null } }))
    expect(await verifyAudit(test.store, division)).toEqual({ entries: 3 })
    expect(await verifyAudit(test.store, otherDivision)).toEqual({ entries: 0 })
  })

  it('belongs to the change: both are kept or neither', async () => {
    const failing = inTransaction(test.store, everything, async ({ db, audit }) => {
      const values = newOrganisation()
      audit(note())
      await db.insert(organisation).values([values, values])
    })
    expect(databaseCode(await failing.catch((error: unknown) => error))).toBe('23505')
    expect(await verifyAudit(test.store, division)).toEqual({ entries: 0 })
  })

  it('takes many writers at once and any text', async () => {
    const words = fc.sample(fc.string({ unit: 'grapheme' }), 40).map((text) => text.replaceAll('\0', ''))
    await Promise.all(words.map((text) => write(note({ text: { from: { b: [1, 2.5, true], a: text }, to: null } }))))
    expect(await verifyAudit(test.store, division)).toEqual({ entries: 40 })
  })

  it.each(tampering)('shows where it was tampered with: %s at %i', async (found, number, sql) => {
    await write(note(), note(), note())
    await test.admin.query(sql)
    expect(await verifyAudit(test.store, division)).toMatchObject({ broken: { kind: found, number } })
  })

  it('shows an entry that does not follow the one before, though its own hash is right', async () => {
    await write(note(), note())
    const { rows } = await test.admin.query<{ strand: number }>('SELECT strand FROM audit_chain')
    const nobody = { actor: null, onBehalfOf: null, organisation: null, reason: null }
    const entry = {
      ...note(),
      ...nobody,
      at: note().at.toISOString(),
      division,
      strand: rows[0]?.strand ?? 0,
      number: 2,
    }
    const previousHash = 'ab'.repeat(32)
    const hashes = [previousHash, hashOf({ ...entry, previousHash })]
    await test.admin.query(
      `UPDATE audit_entry SET previous_hash = decode($1, 'hex'), hash = decode($2, 'hex') WHERE number = 2`,
      hashes,
    )
    expect(await verifyAudit(test.store, division)).toMatchObject({
      entries: 1,
      broken: { kind: 'unlinked', number: 2 },
    })
  })

  it('shows entries of a chain whose end was removed', async () => {
    await write(note())
    await test.admin.query('TRUNCATE audit_chain')
    expect((await verifyAudit(test.store, division)).broken).toMatchObject({ kind: 'cut' })
  })

  it('goes on where somebody else has gone on with the same chain, and where the end was set back', async () => {
    await Promise.all(Array.from({ length: 8 }, () => write(note())))
    const { rows } = await test.admin.query<{ count: number }>('SELECT count(*)::integer FROM audit_chain')
    await test.admin.query('CREATE TABLE kept AS SELECT * FROM audit_chain')
    await Promise.all(Array.from({ length: 8 }, () => write(note(), note())))
    // What a connection wrote is undone behind its back, as by a backup that is brought back.
    await test.admin.query(`DELETE FROM audit_chain; INSERT INTO audit_chain SELECT * FROM kept;
      DELETE FROM audit_entry e USING audit_chain c WHERE c.strand = e.strand AND e.number > c.number;
      DELETE FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.strand = e.strand); DROP TABLE kept`)
    await Promise.all(Array.from({ length: 8 }, () => write(note(), note())))
    expect(await verifyAudit(test.store, division)).toEqual({ entries: 24 })
    expect(rows[0]?.count).toBeGreaterThan(0)
  })

  it('lets nobody write in the name of another person', async () => {
    const [actor, other] = [randomUUID(), randomUUID()]
    const forging = inTransaction(test.store, { ...everything, actor }, ({ client }) =>
      client.query(
        `INSERT INTO audit_entry (division_code, strand, number, at, actor, origin, verb, noun, noun_id, changes, previous_hash, hash)
         VALUES ($1, 0, 1, now(), $2, '', '', '', '', '{}', '', '')`,
        [division, other],
      ),
    )
    expect(databaseCode(await forging.catch((error: unknown) => error))).toBe('42501')
    await inTransaction(test.store, { ...everything, actor }, ({ audit }) => Promise.resolve(audit(note())))
    expect((await test.admin.query('SELECT actor FROM audit_entry')).rows).toEqual([{ actor }])
  })
})

describe('the changes of a record', () => {
  it('are the fields that differ', () => {
    const before = { name: '甲', amount: '1.00', sources: ['a'], gone: 1 }
    expect(changesBetween(before, { name: '乙', amount: '1.00', sources: ['a'], more: { b: 1 } })).toEqual({
      gone: { from: 1, to: null },
      more: { from: null, to: { b: 1 } },
      name: { from: '甲', to: '乙' },
    })
    expect(changesBetween(before, before)).toEqual({})
  })
})

describe('canonical JSON', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>

  it('says the same as JSON', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order of names', () => {
    expect(canonicalJson({ b: [null, true], a: { d: 1, c: 'x' } })).toBe('{"a":{"c":"x","d":1},"b":[null,true]}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })
})
