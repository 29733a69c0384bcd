import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What is run as a child, and what Node needs to run it. */
export type Entry = { readonly file: string; readonly execArgv: readonly string[] }

/** Beside the bundled command stands the bundled child; in a checkout both are TypeScript. */
export const childEntry = (self = import.meta.url): Entry => {
  if (!self.endsWith('.ts')) return { file: fileURLToPath(new URL('read-child.js', self)), execArgv: [] }
  const loader = pathToFileURL(createRequire(self).resolve('tsx')).href
  return { file: fileURLToPath(new URL('main.ts', self)), execArgv: ['--import', loader] }
}
