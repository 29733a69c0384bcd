import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { errorCode } from '../store-problem.ts'

type Link = { readonly source: string; readonly target: string }

const linksOf = (native: string): readonly Link[] => {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

const makeLink = (to: string, path: string): void => {
  try {
    symlinkSync(to, path)
  } catch (error) {
    // Two processes may start at once.
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

const inPackage = (root: string, missing: readonly Link[]): boolean => {
  try {
    for (const { source, target } of missing) makeLink(basename(source), join(root, target))
    return true
  } catch {
    return false
  }
}

/**
 * Makes the library links that an npm package cannot hold and its install script would have made; without them the
 * server does not find libicui18n. Where the package cannot be written they are made in `elsewhere`. Returns what the
 * environment of the server's programs needs for it.
 */
export const makeLibraryLinks = (native: string, elsewhere: string): Readonly<Record<string, string>> => {
  const root = dirname(native)
  const missing = linksOf(native).filter(({ target }) => !existsSync(join(root, target)))
  if (inPackage(root, missing)) return {}
  mkdirSync(elsewhere, { recursive: true })
  for (const { source, target } of missing) makeLink(join(root, source), join(elsewhere, basename(target)))
  // A library found through a link looks for its neighbours beside the link: the package's own folder is named too.
  const path = [elsewhere, join(native, 'lib')].join(delimiter)
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path }
}
