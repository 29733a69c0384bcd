import { zipSync } from 'fflate'
import type { ExchangeFile } from './write-exchange.ts'

/** The same files give the same archive, whenever it is made. */
const noTime = new Date(1980, 0, 1)

/** One file for people: the only one there is, or all of them in an archive, packed by a level from 0 (as they are) to 9. */
export const packFiles = (files: readonly ExchangeFile[], name: string, level: 0 | 6 = 6): ExchangeFile => {
  const [only, ...others] = files
  if (only && others.length === 0) return only
  const entries = Object.fromEntries(files.map((file) => [file.name, file.bytes]))
  return { name: `${name}.zip`, mediaType: 'application/zip', bytes: zipSync(entries, { mtime: noTime, level }) }
}
