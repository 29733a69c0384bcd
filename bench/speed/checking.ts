import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from '#checks/run.ts'
import { readFiling } from '#importers/read-filing.ts'
import { inTurn, liveHeap, ms } from './measuring.ts'

export type CheckingFigures = {
  readonly characters: number
  readonly readMs: number
  readonly checkMs: number
  readonly megabytesPerSecond: number
  readonly heapGrowthMb: number
}

const samples = join(import.meta.dirname, '../../samples')

const reportsIn = (folder: string): readonly Uint8Array[] =>
  readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/u.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file)))

const checkAll = (reports: readonly Uint8Array[], count: number): number => {
  let judged = 0
  for (let index = 0; index < count; index += 1) {
    const bytes = reports[index % reports.length]
    if (bytes) judged += runChecks(readFiling(bytes)).judged.length
  }
  return judged
}

/** Reading and checking one report, then 1 to 1,000 of them: time per report and live heap stay level. */
export const benchChecking = async (folder = samples): Promise<CheckingFigures> => {
  const reports = reportsIn(folder)
  const longest = reports.toSorted((a, b) => b.length - a.length)[0] ?? new Uint8Array()
  const filing = readFiling(longest)
  const characters = filing.document.source.text.length
  const timing = await inTurn(
    {
      read: () => readFiling(longest),
      check: () => runChecks(filing),
      both: () => runChecks(readFiling(longest)),
    },
    { warm: 30, timed: 60 },
  )
  const megabytesPerSecond = longest.length / 1_048_576 / (timing.both.median / 1000)
  console.log(`checking a report of ${characters} characters (${reports.length} reports in ${folder})`)
  console.log(
    `  read ${ms(timing.read.median)} · all checks ${ms(timing.check.median)} · both ${ms(timing.both.median)}`,
  )
  console.log(`  ${megabytesPerSecond.toFixed(2)} MB/s read and checked`)
  const before = liveHeap()
  let after = before
  for (const count of [1, 10, 100, 1000]) {
    const start = performance.now()
    const judged = checkAll(reports, count)
    const each = (performance.now() - start) / count
    after = liveHeap()
    console.log(
      `  ${String(count).padStart(5)} reports: ${ms(each)} each, ${judged} verdicts, live heap ${after.toFixed(1)} MB`,
    )
  }
  return {
    characters,
    readMs: timing.read.median,
    checkMs: timing.check.median,
    megabytesPerSecond,
    heapGrowthMb: after - before,
  }
}
