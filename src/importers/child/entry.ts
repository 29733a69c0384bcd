import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What is run as a child, and what Node needs to run it. */
export type Entry = {
  readonly file: string
  readonly execArgv: readonly string[]
  /** Names of settings it is given from the environment of the host. */
  readonly settings?: readonly string[]
  /** How far it steps back behind its host, 0 to 19. */
  readonly nice?: number
}

/** Node 20 still calls its permissions an experiment. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

const ancestors = (folder: string): string[] => {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...ancestors(above)]
}

/** Where a package lies, by its real path and, if it is linked (pnpm, npm link), by the path of the link. */
const packageFolders = (name: string, self: string): string[] => {
  const linked = ancestors(dirname(fileURLToPath(self))).map((folder) => join(folder, 'node_modules', name))
  try {
    const real = dirname(createRequire(self).resolve(`${name}/package.json`))
    return [...new Set([real, ...linked.filter((folder) => existsSync(folder))])]
  } catch {
    return []
  }
}

/**
 * A child may read its own code and nothing else; it may write no file and start no program. A folder is named once: the
 * same folder with and without the star makes Node 20 abort.
 */
const confined = (self: string): string[] => [
  permission,
  '--no-warnings',
  '--allow-worker',
  ...[dirname(fileURLToPath(self)), ...packageFolders('pdfjs-dist', self)].map(
    (folder) => `--allow-fs-read=${folder}/*`,
  ),
]

/** What turns TypeScript into JavaScript, for a child in a checkout. */
export const typescriptArgv = (self: string): readonly string[] => [
  '--import',
  pathToFileURL(createRequire(self).resolve('tsx')).href,
]

/**
 * Beside the bundled command stands the bundled child. In a checkout both are TypeScript, and what turns it into
 * JavaScript needs more rights.
 */
export const childEntry = (self = import.meta.url): Entry => {
  if (!self.endsWith('.ts')) return { file: fileURLToPath(new URL('read-child.js', self)), execArgv: confined(self) }
  return { file: fileURLToPath(new URL('main.ts', self)), execArgv: typescriptArgv(self) }
}
