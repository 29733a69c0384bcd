import { setTimeout as sleep } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundedStore } from '#store/attachments/bounded-store.ts'
import { evidence, part, selfEvaluation } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import type { Actor, Context } from '#services/context.ts'
import { newId } from '#services/new-id.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { division, everything } from '#tests/store/test-store.ts'
import { downloadAttachment } from './download-attachment.ts'
import { checkedFileName } from './file-name.ts'
import { getAttachment } from './get-attachment.ts'
import { removeAttachment } from './remove-attachment.ts'
import { uploadAttachment, type Uploaded } from './upload-attachment.ts'

let district: TestDistrict
let partId: string
beforeAll(async () => {
  district = await openTestDistrict()
  partId = await makePart()
})
afterAll(() => district.close())

const picture = Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40)])

async function* pieces(...all: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const piece of all) yield await Promise.resolve(piece)
}

const upload = (ctx: Context, organisation: string, content = pieces(picture)): Promise<Uploaded> =>
  uploadAttachment(ctx, { organisation, fileName: '现场照片.png', content })

const contents = async (): Promise<number> => {
  let count = 0
  for await (const _ of district.attachments.list()) count += 1
  return count
}

const rows = async (): Promise<number> => {
  const { rows: found } = await district.test.admin.query<{ count: string }>('SELECT count(*) FROM jiheng.attachment')
  return Number(found[0]?.count)
}

/** Makes a part of an office, to show evidence in. */
const makePart = async (): Promise<string> => {
  const { places, year } = district
  const at = new Date('2026-02-01T01:00:00.000Z')
  const common = { divisionCode: division, year, revision: 1, createdAt: at, changedAt: at, dueOn: '2026-03-31' }
  const [whole, id] = [newId(), newId()]
  const scheme = { schemeId: 's', schemeHash: 'h', outlineId: 'o', inputs: {} }
  await inTransaction(district.test.store, everything, async ({ db }) => {
    const of = { ...common, ...scheme, organisationId: places.street, state: 'open' as const }
    await db.insert(selfEvaluation).values({ ...of, id: whole })
    const share = { ...common, organisationId: places.works, state: 'filling' as const }
    await db.insert(part).values({ ...share, id, selfEvaluationId: whole })
  })
  return id
}

/** Shows a file as evidence in the part, which is in some state. */
const show = async (attachmentId: string, state: 'filling' | 'submitted'): Promise<void> => {
  const piece = { divisionCode: division, id: newId(), partId, indicatorId: newId(), attachmentId }
  await inTransaction(district.test.store, everything, async ({ db }) => {
    const more = { organisationId: district.places.works, class: 'ledger' as const, createdAt: new Date() }
    await db.insert(evidence).values({ ...piece, ...more })
    await db
      .update(part)
      .set({ state })
      .where(and(eq(part.divisionCode, division), eq(part.id, partId)))
  })
}

describe('a file', () => {
  it('is kept as it came, with its kind told by its bytes and its place in the audit trail', async () => {
    const handler = await district.as('handler')
    const made = await upload(handler, district.places.works)
    expect(made).toMatchObject({ fileName: '现场照片.png', size: picture.length, mediaType: 'image/png' })
    expect(await getAttachment(handler, made)).toMatchObject({ id: made.id, organisationId: district.places.works })
    const { content, tag, ...told } = await downloadAttachment(handler, { id: made.id, inline: true })
    expect(await buffer(await content())).toEqual(picture)
    expect(await buffer(await content({ first: 1, last: 3 }))).toEqual(picture.subarray(1, 4))
    expect(tag).toMatch(/^"[\da-f]{64}"$/u)
    expect(told).toEqual({ fileName: '现场照片.png', size: picture.length, mediaType: 'image/png', isInline: true })
    const { rows: audit } = await district.test.admin.query<{ verb: string }>(
      'SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1',
      [made.id],
    )
    expect(audit).toEqual([{ verb: 'attachment.upload' }])
  })

  it('that nothing shows is of its maker only', async () => {
    const made = await upload(await district.as('handler'), district.places.works)
    for (const who of ['chief', 'finance', 'performance', 'otherFinance', 'welfareHandler'] as const) {
      const ctx = await district.as(who)
      await expect(getAttachment(ctx, made)).rejects.toMatchObject({ code: 'not-found' })
      await expect(removeAttachment(ctx, made)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('shown in a draft is hidden upward, and open once it was handed in', async () => {
    const [draft, submitted] = [
      await upload(await district.as('handler'), district.places.works),
      await upload(await district.as('handler'), district.places.works),
    ]
    await show(draft.id, 'filling')
    expect(await getAttachment(await district.as('chief'), draft)).toMatchObject({ id: draft.id })
    await expect(getAttachment(await district.as('performance'), draft)).rejects.toMatchObject({ code: 'draft-hidden' })
    await show(submitted.id, 'submitted')
    expect(await getAttachment(await district.as('performance'), submitted)).toMatchObject({ id: submitted.id })
    await expect(getAttachment(await district.as('otherFinance'), submitted)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is held back by the database where the first wall is off', async () => {
    const made = await upload(await district.as('handler'), district.places.works)
    const foreign = { ...(await district.as('otherHandler')), firstWall: 'off' as const }
    await expect(getAttachment(foreign, made)).rejects.toMatchObject({ code: 'not-found' })
    await expect(removeAttachment(foreign, made)).rejects.toMatchObject({ code: 'not-found' })
    await expect(upload(foreign, district.places.works)).rejects.toThrow(/attachment/u)
  })

  it('is taken back while nothing shows it, and stays as evidence', async () => {
    const handler = await district.as('handler')
    const made = await upload(handler, district.places.works)
    expect(await removeAttachment(handler, made)).toEqual({ id: made.id })
    await expect(getAttachment(handler, made)).rejects.toMatchObject({ code: 'not-found' })
    const shown = await upload(handler, district.places.works)
    await show(shown.id, 'filling')
    await expect(removeAttachment(handler, shown)).rejects.toMatchObject({ code: 'blocked' })
    expect(await getAttachment(handler, shown)).toMatchObject({ id: shown.id })
  })

  it('is refused from who has nothing to hand in there', async () => {
    const before = [await contents(), await rows()]
    const other = await district.as('otherHandler')
    await expect(upload(other, district.places.works)).rejects.toMatchObject({ code: 'out-of-scope' })
    const viewing = await district.as('handler')
    const asAdmin = { ...viewing, actor: { ...viewing.actor, viewer: district.persons.admin } }
    await expect(upload(asAdmin, district.places.works)).rejects.toMatchObject({ code: 'read-only' })
    const made = await upload(viewing, district.places.works)
    await expect(removeAttachment(asAdmin, made)).rejects.toMatchObject({ code: 'read-only' })
    await removeAttachment(viewing, made)
    expect([await contents(), await rows()]).toEqual(before)
  })

  it('comes by a personal link for its task and its office', async () => {
    const { persons, places } = district
    const task = newId()
    const expires = { year: 2026, month: 12, day: 31 }
    const link = {
      id: newId(),
      person: persons.handler,
      organisation: places.works,
      tasks: [task],
      expires,
      isRevoked: false,
    }
    const actor: Actor = {
      person: persons.handler,
      name: 'h',
      organisation: places.works,
      grants: [],
      invitedTo: [],
      link,
      origin: 'l',
    }
    const ctx = await district.asActor(actor)
    const given = { organisation: places.works, fileName: '名单.png' }
    const made = await uploadAttachment(ctx, { ...given, thing: task, content: pieces(picture) })
    expect(await getAttachment(ctx, made)).toMatchObject({ id: made.id })
    for (const [organisation, thing] of [
      [places.works, undefined],
      [places.works, newId()],
      [places.welfare, task],
    ] as const) {
      const wrong = uploadAttachment(ctx, { ...given, organisation, thing, content: pieces(picture) })
      await expect(wrong).rejects.toMatchObject({ code: 'out-of-scope' })
    }
  })
})

describe('an upload', () => {
  it('leaves nothing where the connection breaks off, the file is too large or empty', async () => {
    const handler = await district.as('handler')
    const before = [await contents(), await rows()]
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('the first half of it')
      await sleep(1)
      throw new Error('socket hang up')
    }
    await expect(upload(handler, district.places.works, broken())).rejects.toMatchObject({ code: 'incomplete' })
    const small = { ...handler, attachments: boundedStore(handler.attachments, 100) }
    const large = upload(small, district.places.works, pieces(Buffer.alloc(60, 'a'), Buffer.alloc(60, 'b')))
    await expect(large).rejects.toMatchObject({ code: 'too-large', place: 'content' })
    expect([await contents(), await rows()]).toEqual(before)
    await expect(upload(handler, district.places.works, pieces())).rejects.toMatchObject({ code: 'invalid' })
    expect(await rows()).toBe(before[1])
  })

  it('sent twice under a key is there once; another file under the key is refused', async () => {
    const idempotency = { key: 'one-and-the-same', fingerprint: 'of the call' }
    const handler = { ...(await district.as('handler')), idempotency }
    const before = await rows()
    const first = await upload(handler, district.places.works)
    expect(await upload(handler, district.places.works)).toEqual(first)
    expect(await rows()).toBe(before + 1)
    const another = upload(handler, district.places.works, pieces(Buffer.from('another')))
    await expect(another).rejects.toMatchObject({ code: 'doubled' })
  })
})

describe('the name of a file', () => {
  it.each([
    ['C:\\fakepath\\验收单.pdf', '验收单.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['  2025年 汇总表.xlsx ', '2025年 汇总表.xlsx'],
    ['e\u0301tat.pdf', '\u00E9tat.pdf'],
  ])('%s is kept as %s', (given, kept) => {
    expect(checkedFileName(given)).toBe(kept)
  })

  it.each([
    '',
    '..',
    'a/',
    'a\nb.pdf',
    'ann\u202Efdp.exe',
    'page.HTML',
    'picture.svg',
    'run.exe',
    '\uD800.pdf',
    `${'长'.repeat(200)}.pdf`,
  ])('%j is refused', (given) => {
    expect(() => checkedFileName(given)).toThrow(/invalid/u)
  })
})
