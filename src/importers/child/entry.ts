import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What is run as a child, and what Node needs to run it. */
export type Entry = { readonly file: string; readonly execArgv: readonly string[] }

/** Node 20 still calls its permissions an experiment. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

const packageFolder = (name: string, self: string): string[] => {
  try {
    return [dirname(createRequire(self).resolve(`${name}/package.json`))]
  } catch {
    return []
  }
}

/** A child may read its own code and nothing else; it may write no file and start no program. */
const confined = (self: string): string[] => [
  permission,
  '--no-warnings',
  '--allow-worker',
  ...[dirname(fileURLToPath(self)), ...packageFolder('pdfjs-dist', self)].map(
    (folder) => `--allow-fs-read=${folder}/*`,
  ),
]

/**
 * Beside the bundled command stands the bundled child. In a checkout both are TypeScript, and what turns it into
 * JavaScript needs more rights.
 */
export const childEntry = (self = import.meta.url): Entry => {
  if (!self.endsWith('.ts')) return { file: fileURLToPath(new URL('read-child.js', self)), execArgv: confined(self) }
  const loader = pathToFileURL(createRequire(self).resolve('tsx')).href
  return { file: fileURLToPath(new URL('main.ts', self)), execArgv: ['--import', loader] }
}
