import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { asAccount, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'

/** Everything needed to run the server's programs on one data folder. */
export type Engine = {
  readonly binaries: Binaries
  readonly folder: DataFolder
  readonly account: Account
  readonly environment: Readonly<Record<string, string>>
}

export const programOf = ({ native }: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

const commandLine = (
  { binaries, account }: Engine,
  name: 'postgres' | 'initdb' | 'pg_ctl',
  args: readonly string[],
) => {
  const [file = '', ...rest] = [...account.wrap, programOf(binaries, name), ...args]
  return { file, args: rest }
}

// PG* variables of the caller's shell (PGDATA, PGPORT, PGOPTIONS) must not reach our server.
const environmentOf = ({ environment }: Engine): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/u.test(name))),
  LC_ALL: 'C',
  TZ: 'UTC',
  ...environment,
})

/** Runs a program to its end and returns its exit status and everything it printed. */
export const runProgram = (
  engine: Engine,
  name: 'initdb' | 'pg_ctl',
  words: readonly string[],
): { readonly status: number | null; readonly text: string } => {
  const { file, args } = commandLine(engine, name, words)
  const options = {
    cwd: engine.folder.root,
    env: environmentOf(engine),
    encoding: 'utf8',
    ...asAccount(engine.account),
  }
  const { status, stdout, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8' })
  return { status, text: error ? error.message : stdout + stderr }
}

/** Starts the server with its output in `log`, apart from the terminal's group so that Ctrl-C does not stop it before us. */
export const startProgram = (engine: Engine, words: readonly string[], log: number): ChildProcess => {
  const { file, args } = commandLine(engine, 'postgres', words)
  return spawn(file, args, {
    cwd: engine.folder.root,
    env: environmentOf(engine),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
    ...asAccount(engine.account),
  })
}
