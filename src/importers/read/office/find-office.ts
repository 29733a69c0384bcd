import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names and places of LibreOffice on the systems it is made for. */
const programs = ['soffice', 'libreoffice', 'soffice.com', 'soffice.exe']
const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Packages from the maker's own site unpack into a folder with the version in its name. */
const inOpt = (): string[] => {
  try {
    return readdirSync('/opt')
      .filter((name) => name.startsWith('libreoffice'))
      .toSorted()
      .toReversed()
      .map((name) => join('/opt', name, 'program/soffice'))
  } catch {
    return []
  }
}

/**
 * The LibreOffice of this machine: the one JIHENG_SOFFICE names (and no other, where it is set), else the first on PATH,
 * else in the usual folders; undefined where there is none.
 */
export const findOffice = (environment: Readonly<Record<string, string | undefined>>): string | undefined => {
  const named = environment['JIHENG_SOFFICE']
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => programs.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces, ...inOpt()].find(isProgram)
}
