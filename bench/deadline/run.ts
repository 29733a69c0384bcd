import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasPeople } from '#store/create-division.ts'
import { migrate } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'
import type { StorePlace } from '#store/place.ts'
import { verifyAudit } from '#store/verify-audit.ts'
import { machine } from '../speed/measuring.ts'
import { clearRaw, postmasterOf, rawConfig } from './database.ts'
import { runMeasured, type Measured } from './measured.ts'
import type { Phase } from './messages.ts'
import { rateOf, tableOf } from './report.ts'
import { seed } from './seed.ts'
import { buildServer, startedServer } from './started-server.ts'

type Plan = {
  readonly place: StorePlace
  readonly scale: number
  readonly seconds: number
  readonly connections: number
  readonly rate: number
  readonly profile: string | undefined
}

/** Connections of the server to its database, and of the raw peer. */
const databaseConnections = 10

const withStore = async <T>({ place }: Plan, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(place)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const sow = (plan: Plan): Promise<void> =>
  withStore(plan, async (store) => {
    await migrate(store)
    if (await hasPeople(store.connection)) throw new Error('this database is in use: name an empty one')
    const { seconds, megabytes, rows } = await seed(store.connection, plan.scale)
    console.log(`${store.version}, ${rows} rows, ${megabytes} MB, sown in ${seconds} s`)
  })

/** The same writes by plain SQL: before and after the server, the better counts. */
const raw = (plan: Plan, name: string): Promise<readonly Measured[]> =>
  withStore(plan, async ({ connection }) => {
    const options = {
      connection: rawConfig(connection),
      connections: databaseConnections,
      seconds: plan.seconds / 2,
      name,
    }
    const measured = await runMeasured('raw-process', options, { server: 0, database: await postmasterOf(connection) })
    await clearRaw(connection)
    return measured
  })

const phasesOf = ({ seconds, rate }: Plan): readonly Phase[] => [
  { name: 'warming up', kind: 'closed', seconds: Math.min(10, seconds) },
  { name: 'writes alone', kind: 'writes', seconds: seconds / 2 },
  { name: 'flat out', kind: 'closed', seconds },
  { name: `${rate} calls a second`, kind: 'paced', seconds, perSecond: rate },
]

const environmentOf = ({ place }: Plan): Record<string, string> =>
  place.kind === 'embedded' ? { JIHENG_DATA: place.dataFolder, DATABASE_URL: '' } : { DATABASE_URL: place.databaseUrl }

const postmaster = (plan: Plan): Promise<number | undefined> =>
  plan.place.kind === 'embedded'
    ? Promise.resolve(undefined)
    : withStore(plan, ({ connection }) => postmasterOf(connection))

const served = async (plan: Plan): Promise<readonly Measured[]> => {
  const database = await postmaster(plan)
  const connections = { JIHENG_DATABASE_CONNECTIONS: String(databaseConnections) }
  const server = await startedServer({ ...environmentOf(plan), ...connections }, plan.profile)
  try {
    const options = { url: server.url, connections: plan.connections, phases: phasesOf(plan) }
    return await runMeasured('load-process', options, { server: server.pid, database })
  } finally {
    await server.stop()
  }
}

const verify = (plan: Plan): Promise<void> =>
  withStore(plan, async ({ pool }) => {
    const { rows } = await pool.query<{ version: string }>('SHOW synchronous_commit')
    console.log(`audit trail: ${JSON.stringify(await verifyAudit({ pool }, '440199000'))}; ${JSON.stringify(rows[0])}`)
  })

const compare = (ofServer: readonly Measured[], ofRaw: readonly Measured[]): void => {
  const writes = ofServer.find(({ name }) => name === 'writes alone')
  const best = ofRaw.toSorted((a, b) => rateOf(b) - rateOf(a))[0]
  if (!writes || !best) return
  const [ours, limit] = [rateOf(writes), rateOf(best)]
  console.log(`\nwrites: server ${ours.toFixed(0)}/s, raw SQL ${limit.toFixed(0)}/s: 1 : ${(limit / ours).toFixed(1)}`)
}

const runPlan = async (plan: Plan): Promise<void> => {
  console.log(`${machine()}; ${plan.place.kind}, ${plan.scale} × the data, ${plan.connections} connections`)
  buildServer()
  await sow(plan)
  const before = await raw(plan, 'raw SQL before')
  const ofServer = await served(plan)
  const ofRaw = [...before, ...(await raw(plan, 'raw SQL after'))]
  for (const phase of [...ofServer.slice(1), ...ofRaw]) console.log(tableOf(phase))
  compare(ofServer, ofRaw)
  await verify(plan)
}

const options = {
  url: { type: 'string' },
  scale: { type: 'string', default: '1' },
  seconds: { type: 'string', default: '20' },
  connections: { type: 'string', default: '32' },
  rate: { type: 'string', default: '400' },
  profile: { type: 'string' },
} as const

/** `npm run bench -- deadline [--url URL] [--scale 1|3|10] [--seconds N] [--connections N] [--rate N] [--profile FOLDER]` */
export const runDeadline = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options })
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-deadline-'))
  const { url, profile } = values
  const place: StorePlace =
    url === undefined ? { kind: 'embedded', dataFolder: folder } : { kind: 'server', databaseUrl: url }
  const [scale, seconds] = [Number(values.scale), Number(values.seconds)]
  const [connections, rate] = [Number(values.connections), Number(values.rate)]
  try {
    await runPlan({ place, scale, seconds, connections, rate, profile })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
