import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { childEntry, type Entry } from '#importers/child/entry.ts'

const root = join(import.meta.dirname, '../..')

/** The child as it is packed, confined as it is for users; it stands below the project, where its packages are found. */
export const builtChild = (): { readonly entry: Entry; readonly remove: () => void } => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'jiheng-child-'))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the child could not be built: ${stderr}`)
  const entry = childEntry(pathToFileURL(join(folder, 'jiheng.js')).href)
  return { entry, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
