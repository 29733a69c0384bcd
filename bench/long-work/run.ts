import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { moneyOf } from '#domain/number/money.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import type { ListColumn, ListValue } from '#reports/exchange/write-list.ts'
import { openWorkshop } from '#server/workshop/open-workshop.ts'
import { writeDocumentTask } from '#services/self-evaluation/document-tasks.ts'
import { checkWholeTask } from '#services/self-evaluation/check-whole-task.ts'
import { listToWrite, packRows, writeListTask } from '#services/workshop/write-list-task.ts'
import { workOut, type Workshop } from '#services/workshop/workshop.ts'

/** Asks fifty times a second from a thread of its own, whatever comes back; times count from when a call was due. */
const asking = `
const { parentPort, workerData } = require('node:worker_threads')
const times = []
const started = performance.now()
let sent = 0
const timer = setInterval(() => {
  while (sent * 20 < performance.now() - started) {
    const due = started + sent * 20
    sent += 1
    fetch(workerData).then((answer) => answer.text()).catch(() => undefined).then(() => times.push(performance.now() - due))
  }
}, 5)
parentPort.on('message', () => { clearInterval(timer); setTimeout(() => { parentPort.postMessage(times); process.exit() }, 500) })
`

const share = (times: readonly number[], of: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * of)] ?? 0)

/** What people feel while `work` is done: times of a small call of the same thread. */
const felt = async (name: string, url: string, work: () => Promise<unknown>): Promise<void> => {
  const worker = new Worker(asking, { eval: true, workerData: url })
  await sleep(500)
  const started = performance.now()
  await work()
  const took = Math.round(performance.now() - started)
  await sleep(200)
  const times = await new Promise<readonly number[]>((got) => {
    worker.once('message', got)
    worker.postMessage('end')
  })
  const [p50, p95, most] = [0.5, 0.95, 0.9999].map((of) => share(times, of))
  console.log(`${name}: ${took} ms; the small call p50 ${p50}, p95 ${p95}, longest ${most} ms (${times.length} calls)`)
}

const columns: readonly ListColumn[] = [
  ...Array.from({ length: 10 }, (_, at): ListColumn => ({
    id: `t${at}`,
    zh: `列${at}`,
    en: `column ${at}`,
    type: 'text',
  })),
  ...Array.from({ length: 6 }, (_, at): ListColumn => ({
    id: `m${at}`,
    zh: `金额${at}`,
    en: `amount ${at}`,
    type: 'money',
  })),
]

const rowOf = (row: number): readonly ListValue[] => [
  ...Array.from({ length: 10 }, (_, at) => `某街道办事处第${row}个项目的第${at}格`),
  ...Array.from({ length: 6 }, (_, at) => moneyOf(BigInt(row * 100 + at))),
]

/** Page by page with the turn given back between, as a list comes from the database. */
const writeAll = async (workshop: Workshop | undefined): Promise<void> => {
  const pages: Uint8Array[] = []
  for (let page = 0; page < 200; page += 1) {
    pages.push(packRows(Array.from({ length: 500 }, (_, at) => rowOf(page * 500 + at))))
    await sleep(1)
  }
  await workOut(workshop ? { workshop } : {}, writeListTask, listToWrite(columns, pages, { format: 'xlsx' }))
}

const material = () => {
  const { outline } = parseOutline(JSON.parse(readFileSync('catalogue/outlines/guangzhou-2022.json', 'utf8')))
  const { draft } = parseDraftFacts(readFileSync('samples/longjin-2022.facts.json', 'utf8'))
  if (!outline) throw new Error('the outline of the sample cannot be read')
  return { outline, draft, previous: undefined, division: '440113000' }
}

/** What a small call of the server's thread waits while lists, documents and checks are made: in it, and beside it. */
export const runLongWork = async (): Promise<void> => {
  const server = createServer((_request, response) => response.end('{}'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const workshop = openWorkshop()
  const wanted = { document: 'report', format: 'pdf' } as const
  const facts = material()
  await workshop.run(writeDocumentTask, { material: facts, wanted })
  for (const [where, place] of [
    ['in the thread', undefined],
    ['in the workshop', workshop],
  ] as const) {
    const ctx = place ? { workshop: place } : {}
    await felt(`100,000 rows as .xlsx ${where}`, url, () => writeAll(place))
    await felt(`a PDF ${where}`, url, () => workOut(ctx, writeDocumentTask, { material: facts, wanted }))
    await felt(`all checks of a report ${where}`, url, () => workOut(ctx, checkWholeTask, facts))
  }
  await workshop.close()
  server.close()
}
