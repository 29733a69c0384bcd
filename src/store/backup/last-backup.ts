import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** When a backup of a store was last taken, and whether everything in it was sound. */
export type LastBackup = { readonly at: Date; readonly isSound: boolean }

const fileIn = (folder: string): string => join(folder, 'last-backup.json')

/** Notes in the data folder that a backup was taken: the server tells its administrators. */
export const noteBackup = async (folder: string, { at, isSound }: LastBackup): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const beside = `${fileIn(folder)}.${process.pid}`
  await writeFile(beside, JSON.stringify({ at: at.toISOString(), isSound }))
  await rename(beside, fileIn(folder))
}

const isNoted = (value: unknown): value is { readonly at: string; readonly isSound: boolean } =>
  typeof value === 'object' && value !== null && 'at' in value && 'isSound' in value && typeof value.at === 'string'

/** Undefined where none was noted, or what is there is none of ours. */
export const readLastBackup = async (folder: string): Promise<LastBackup | undefined> => {
  try {
    const value: unknown = JSON.parse(await readFile(fileIn(folder), 'utf8'))
    if (!isNoted(value)) return undefined
    const at = new Date(value.at)
    return Number.isNaN(at.getTime()) ? undefined : { at, isSound: value.isSound }
  } catch {
    return undefined
  }
}
