import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Manifest = { readonly name?: string; readonly version?: string }

const manifestIn = (folder: string): Manifest | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** The folder of our own package, upwards from this file: the same from src/ and from the bundle in dist/. */
const findRoot = (folder: string): { root: string; version: string } => {
  const manifest = manifestIn(folder)
  if (manifest?.name === 'jiheng') return { root: folder, version: manifest.version ?? '0.0.0' }
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the package folder of jiheng was not found above the command')
  return findRoot(parent)
}

const found = findRoot(import.meta.dirname)

/** Folder that holds catalogue/ and samples/. */
export const packageRoot = found.root
export const version = found.version
