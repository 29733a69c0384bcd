import { words, type Language } from '#domain/words/words.ts'

/** A number as people read it: 12,345. */
export const counted = (value: number): string => value.toLocaleString('en-US')

/** Bytes in the unit that fits: 1.5 MB. */
export const sized = (bytes: number): string => {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** at
  return `${at === 0 ? value : value.toFixed(1)} ${units[at]}`
}

/** The line that tells which database a command works on; without a password. */
export const placeLine = (place: string, language: Language): string =>
  `${words('数据库', 'database')[language]}: ${place}\n`
