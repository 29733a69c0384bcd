import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checks, yearChecks } from '#checks/registry.ts'

const root = join(import.meta.dirname, '..')
const layers = [
  'domain',
  'checks',
  'catalogue',
  'importers',
  'reports',
  'store',
  'contract',
  'services',
  'server',
  'web',
  'cli',
]

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )

describe('the layout', () => {
  it('has only the folders of the import table, each a project of its own', () => {
    expect(readdirSync(join(root, 'src')).toSorted()).toEqual(layers.toSorted())
    for (const layer of layers) expect(existsSync(join(root, 'src', layer, 'tsconfig.json')), layer).toBe(true)
  })

  it('has no index.ts', () => {
    expect(filesBelow(join(root, 'src')).filter((file) => file.endsWith('index.ts'))).toEqual([])
  })

  it('registers every check file, and no check twice', () => {
    const kinds = ['footing', 'agreement', 'plausibility', 'completeness', 'years']
    const files = kinds
      .map((kind) => join(root, 'src/checks', kind))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => filesBelow(folder))
      .filter((file) => !file.endsWith('.test.ts') && !file.includes('/shared/'))
      .map((file) => file.replace(/^.*\/(.*)\.ts$/u, '$1'))
    const registered = [...checks, ...yearChecks].map(({ id }) => id)
    expect(registered.toSorted()).toEqual(files.toSorted())
  })
})
