import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin } from '#store/bootstrap.ts'
import { schemaName } from '#store/connection.ts'
import { connectionOf, newHouse, type House, type Serving } from './house.ts'
import { strike, type Fault } from './kills.ts'
import { report, reportWrong } from './report.ts'
import { serveUnderLoad, withFolder } from './under-load.ts'

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

/** Server and database see the clock of a file, and so does every process they start. */
const clockOf = (file: string): Readonly<Record<string, string>> => ({
  LD_PRELOAD: library,
  FAKETIME_TIMESTAMP_FILE: file,
  FAKETIME_NO_CACHE: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
})

/** Ids are given in order whatever the clock says; the chains are in the order of their numbers. */
const disorder = async (house: House): Promise<readonly string[]> => {
  const client = await connectAdmin(connectionOf(house))
  try {
    await client.query(`SET search_path = ${schemaName}`)
    const { rows } = await client.query<{ back: number; ids: number }>(`SELECT
      (SELECT count(*)::integer FROM audit_entry a JOIN audit_entry b ON b.division_code = a.division_code
         AND b.strand = a.strand AND b.number = a.number + 1 WHERE b.at < a.at - interval '1 minute') AS back,
      (SELECT count(*)::integer FROM (SELECT id, lag(id) OVER (ORDER BY ctid) AS before FROM attachment
         WHERE file_name LIKE '台账%.bin') x WHERE id < before) AS ids`)
    const [row] = rows
    console.log(
      `  the clock went back within a chain ${row?.back} times; files out of the order of their ids: ${row?.ids}`,
    )
    return row?.back === 0 ? ['the clock was never seen to go back'] : []
  } finally {
    await client.end()
  }
}

const setBack =
  (file: string) =>
  async ({ load, serving }: Fault): Promise<Serving> => {
    const seconds = Math.round(120 + Math.random() * 7_000)
    writeFileSync(file, `-${seconds}s\n`)
    load.go()
    await sleep(700)
    writeFileSync(file, '+0\n')
    await sleep(300)
    return serving
  }

/** Sets the clock of server and database back by minutes to hours under load, and forward again. Needs libfaketime. */
export const runClock = async (count: number): Promise<void> => {
  if (!existsSync(library)) return console.log('clock: libfaketime is not installed')
  await withFolder(async (base) => {
    const file = join(base, 'clock')
    writeFileSync(file, '+0\n')
    const house = await newHouse({ data: join(base, 'data'), environment: clockOf(file) })
    await serveUnderLoad(house, async (fault) => {
      const outcome = await strike(fault, setBack(file), count)
      report('clock set back and forward', outcome)
      reportWrong(await disorder(house))
      return outcome.serving
    })
  })
}
