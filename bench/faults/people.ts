import { randomBytes, randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin } from '#store/bootstrap.ts'
import { schemaName } from '#store/connection.ts'
import { division, idOf, officeNumber, partNumber, personNumber, tokenOf, year } from '../deadline/district.ts'
import { makeCaller, type Answer, type Caller } from './caller.ts'
import { connectionOf, type House } from './house.ts'

/** An office no load touches: of a department whose parts are nearly filled in. */
const [department, office] = [1, 8]
const organisation = idOf('organisation', 0, officeNumber(department, office))
const part = idOf('part', year, partNumber(department, office))
const handler = tokenOf(personNumber(officeNumber(department, office), 'handler'))
const chief = tokenOf(personNumber(officeNumber(department, office), 'chief'))

/** What somebody finds wrong. */
export type Complaint = (what: string, seen: unknown) => void
type Visit = { readonly house: House; readonly caller: Caller; readonly complain: Complaint }

const countOf = async (house: House, sql: string, value: unknown): Promise<number> => {
  const client = await connectAdmin(connectionOf(house))
  try {
    await client.query(`SET search_path = ${schemaName}`)
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::integer AS n ${sql}`, [division, value])
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}

type Shown = { readonly rows: readonly { indicatorId: string; version: number; typed: string }[] }

type Refused = {
  readonly current?: { readonly typed?: string; readonly version?: number }
  readonly differing?: unknown
}

/** Who comes second is told so, with what the other wrote and what differs. */
const checkEditors = ({ complain }: Visit, answers: readonly [Answer, Answer], version: number): void => {
  const loser = answers.find(({ status }) => status === 412)
  if (!loser || !answers.some(({ status }) => status === 200)) return complain('two editors', answers)
  const { current, differing } = loser.body as Refused
  const other = answers[0] === loser ? typedBy.chief : typedBy.handler
  if (current?.typed !== other || current.version !== version + 1) complain('the other version', loser.body)
  if (!Array.isArray(differing) || !differing.includes('typed')) complain('what differs', loser.body)
}

/** Both differ from what either wrote the time before. */
const typedBy = { handler: '', chief: '' }

/** Two people save the same row, which both have read. */
export const twoEditors = async (visit: Visit): Promise<void> => {
  const { caller, complain } = visit
  const { body } = await caller.ask({ method: 'GET', path: `/api/parts/${part}`, token: handler })
  const [row] = (body as Shown).rows
  if (!row) return complain('no row', body)
  const { version, indicatorId } = row
  const path = `/api/parts/${part}/rows/${indicatorId}`
  Object.assign(typedBy, { handler: `${101 + (version % 10)}个`, chief: `${112 + (version % 10)}个` })
  const save = (token: string, typed: string): Promise<Answer> =>
    caller.ask({ method: 'PUT', path, token, body: { typed }, version })
  checkEditors(visit, await Promise.all([save(handler, typedBy.handler), save(chief, typedBy.chief)]), version)
  await staleTab(visit, { path, version })
}

/** A page that was left open since long before saves over nobody. */
const staleTab = async (
  { caller, complain }: Pick<Visit, 'caller' | 'complain'>,
  { path, version }: { readonly path: string; readonly version: number },
): Promise<void> => {
  const stale = Math.max(1, version - 1)
  const answer = await caller.ask({ method: 'PUT', path, token: handler, body: { typed: '1个' }, version: stale })
  if (answer.status !== 412) complain('stale tab', answer)
}

/** The same post eight times at once, under one key: one effect, one answer. */
export const duplicatePosts = async ({ house, caller, complain }: Visit): Promise<void> => {
  const name = `双击-${randomUUID()}.bin`
  const path = `/api/attachments?organisation=${organisation}&name=${encodeURIComponent(name)}`
  const call = { method: 'POST', path, token: handler, content: randomBytes(3000), key: randomUUID() } as const
  const answers = await Promise.all(Array.from({ length: 8 }, () => caller.ask(call)))
  const ids = new Set(answers.map(({ status, body }) => `${status} ${(body as { id?: string } | undefined)?.id}`))
  if (ids.size !== 1 || answers[0]?.status !== 201) complain('duplicate posts', [...ids])
  const there = await countOf(house, 'FROM attachment WHERE division_code = $1 AND file_name = $2', name)
  if (there !== 1) complain('files of duplicate posts', there)
  const id = (answers[0]?.body as { id?: string } | undefined)?.id
  const told = await countOf(house, 'FROM audit_entry WHERE division_code = $1 AND noun_id = $2', id)
  if (told !== 1) complain('audit entries of duplicate posts', told)
}

/** Contents that were begun and not ended. */
export const unfinishedUploads = ({ data }: House): readonly string[] => {
  const folder = join(data, 'attachments')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('new-')) : []
}

/** Sends a part of a file and hangs up. */
const hangUp = ({ url }: House, path: string): Promise<void> =>
  new Promise((resolve) => {
    const headers = { Cookie: `jiheng=${handler}`, 'Sec-Fetch-Site': 'same-origin', 'Content-Length': '4000000' }
    const out = request(url + path, { method: 'POST', headers })
    out.on('error', () => resolve())
    out.on('close', () => resolve())
    out.write(randomBytes(Math.floor(100_000 + Math.random() * 2_000_000)), () => {
      setTimeout(() => out.destroy(), Math.random() * 60)
    })
  })

const within = async (milliseconds: number, isSo: () => boolean): Promise<boolean> => {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(20)) if (isSo()) return true
  return isSo()
}

/** A connection that is cut in the middle of an upload leaves neither file nor row. */
export const cutUpload = async ({ house, complain }: Visit): Promise<void> => {
  const name = `断线-${randomUUID()}.bin`
  await hangUp(house, `/api/attachments?organisation=${organisation}&name=${encodeURIComponent(name)}`)
  if (!(await within(5_000, () => unfinishedUploads(house).length === 0)))
    complain('unfinished uploads', unfinishedUploads(house))
  const there = await countOf(house, 'FROM attachment WHERE division_code = $1 AND file_name = $2', name)
  if (there !== 0) complain('rows of cut uploads', there)
}

/** A visit with a browser of its own. */
export const visitTo = (house: House, complain: Complaint): Visit => ({
  house,
  complain,
  caller: makeCaller(house.url),
})
