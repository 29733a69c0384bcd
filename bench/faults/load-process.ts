// A process that changes things without pause, remembers what was acknowledged, and survives what is done to the server.
import { setTimeout as sleep } from 'node:timers/promises'
import { mixedOffices, type Office } from '../deadline/offices.ts'
import { stateOfPart } from '../deadline/district.ts'
import { makeCaller } from './caller.ts'
import { acknowledged, deskOf, ledgerOf, type Desk } from './desk.ts'
import type { Ledger, LoadAnswer, LoadOptions, LoadOrder } from './ledger.ts'
import { begin, change } from './office-at-work.ts'

const { url, offices: many, pause } = JSON.parse(process.argv[2] ?? '') as LoadOptions

const tell = (answer: LoadAnswer): void => void process.send?.(answer)

const chosen = (): readonly Office[] => {
  const line = mixedOffices()
  const found: Office[] = []
  for (let office = line.take(); office && found.length < many; office = line.take())
    if (stateOfPart(office.department, office.office) === 'filling') found.push(office)
  return found
}

const caller = makeCaller(url)
const wrong: string[] = []
const desks = chosen().map((office) => deskOf(caller, wrong, office))

const ledgerNow = (): Ledger => ({
  offices: desks.map(ledgerOf),
  acknowledged: desks.reduce((sum, desk) => sum + acknowledged(desk), 0),
  happened: desks.reduce((sum, { happened }) => sum + happened, 0),
  repeated: caller.seen.repeated,
  faults: Object.fromEntries(caller.seen.faults),
  longest: caller.seen.longest,
  wrong,
})

/** The offices stop between two changes where `isSettling`; the last to stop tells. */
let isSettling = false
let atRest = 0

const rest = async (): Promise<void> => {
  atRest += 1
  if (atRest === desks.length) tell({ type: 'settled', ledger: ledgerNow() })
  while (isSettling) await sleep(10)
  atRest -= 1
}

const work = async (desk: Desk): Promise<void> => {
  await begin(desk)
  for (;;) {
    if (isSettling) await rest()
    await change(desk)
    if (pause > 0) await sleep(pause)
  }
}

const orders: Readonly<Record<LoadOrder, () => void>> = {
  go: () => {
    isSettling = false
    caller.go()
  },
  settle: () => {
    isSettling = true
    caller.go()
  },
  hold: () => {
    caller.hold()
    tell({ type: 'held' })
  },
  look: () => tell({ type: 'seen', ledger: ledgerNow() }),
}

if (desks.length < many) throw new Error(`the district has ${desks.length} offices that are filling in`)
process.on('message', (order: LoadOrder) => orders[order]())
process.on('disconnect', () => process.exit(0))
tell({ type: 'ready' })
await Promise.all(desks.map(work))
