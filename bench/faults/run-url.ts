import { chownSync } from 'node:fs'
import { join } from 'node:path'
import { systemAccount } from '#store/embedded/account.ts'
import { newHouse, readiness, type Serving } from './house.ts'
import { strike, type Fault } from './kills.ts'
import { report } from './report.ts'
import { run } from './system.ts'
import { serveUnderLoad, withFolder } from './under-load.ts'

const programs = process.env['PG_BIN'] ?? '/usr/lib/postgresql/15/bin'
const port = 54_329

const asPostgres = (...words: readonly string[]): void => void run('runuser', '-u', 'postgres', '--', ...words)

const startDatabase = (base: string): string => {
  const folder = join(base, 'server')
  const { uid, gid } = systemAccount()
  chownSync(base, uid, gid)
  asPostgres(join(programs, 'initdb'), '-D', folder, '-A', 'trust', '-U', 'postgres', '--locale=C', '-E', 'UTF8')
  const options = `-p ${port} -k ${base} -c listen_addresses=127.0.0.1`
  asPostgres(join(programs, 'pg_ctl'), 'start', '-w', '-D', folder, '-l', join(base, 'server.log'), '-o', options)
  return folder
}

/** As an administrator of the database does it: by turns cutting what is under way, and as if it had crashed. */
const restart = (folder: string) => {
  let turn = 0
  return async ({ house, serving }: Fault): Promise<Serving> => {
    turn += 1
    const mode = turn % 2 === 0 ? 'immediate' : 'fast'
    const before = readiness(house)
    asPostgres(join(programs, 'pg_ctl'), 'restart', '-w', '-D', folder, '-m', mode, '-l', `${folder}.log`)
    await before
    return serving
  }
}

/** Restarts a PostgreSQL that is named by URL so many times under load. Needs an administrator and PostgreSQL 15. */
export const runUrl = (count: number): Promise<void> =>
  withFolder(async (base) => {
    const folder = startDatabase(base)
    try {
      const databaseUrl = `postgresql://postgres:postgres@127.0.0.1:${port}/jiheng`
      const house = await newHouse({ data: join(base, 'data'), databaseUrl })
      await serveUnderLoad(house, async (fault) => {
        const outcome = await strike(fault, restart(folder), count)
        report('restart of PostgreSQL by URL', outcome)
        return outcome.serving
      })
    } finally {
      asPostgres(join(programs, 'pg_ctl'), 'stop', '-w', '-D', folder, '-m', 'fast')
    }
  })
