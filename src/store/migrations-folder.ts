import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One migration: `name` without its ending gives the order, `hash` is sha-256 over the text with plain line ends. */
export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

/** Where the .sql files lie: beside this file, and beside the bundled command. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

const migrationIn = (folder: string, file: string): Migration => {
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  return { name: file.replace(/\.sql$/u, ''), sql, hash: createHash('sha256').update(sql).digest('hex') }
}

/** The migrations of a folder in their order. */
export const readMigrations = (folder = migrationsFolder): readonly Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => migrationIn(folder, file))
