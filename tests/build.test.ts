import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childEntry } from '#importers/child/entry.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { openFileReader } from '#importers/read-file.ts'
import { readFiling } from '#importers/read-filing.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import { openWorkshop } from '#server/workshop/open-workshop.ts'
import { workEntry } from '#server/workshop/work-entry.ts'
import { writeDocumentTask } from '#services/self-evaluation/document-tasks.ts'

const root = join(import.meta.dirname, '..')

type Component = { readonly name: string; readonly version: string; readonly licenses: readonly object[] }

describe('a build', () => {
  let folder = ''
  beforeAll(() => {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    // A child may read nothing beside the folder, not even a link on the way to it.
    folder = realpathSync(mkdtempSync(join(cache, 'jiheng-build-')))
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), folder], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const componentsIn = (): readonly Component[] =>
    (JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as { components: readonly Component[] }).components

  it('lists every package that went into it or is installed beside it', () => {
    const names = componentsIn().map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['hono', 'pg', 'react-dom', 'antd', 'pino', 'zod', 'docxtemplater', '@node-rs/argon2']),
    )
    expect(names).not.toContain('vitest')
    expect(new Set(names).size).toBeGreaterThan(30)
  })

  it('names the licence of each, and carries no package that may only be used under the GPL', () => {
    for (const { name, version, licenses } of componentsIn()) {
      const told = JSON.stringify(licenses)
      expect(told, `${name} ${version}`).not.toContain('UNKNOWN')
      expect(/GPL/u.test(told) && !/ OR /u.test(told), `${name} ${version}`).toBe(false)
    }
  })

  it('carries the texts of the licences', () => {
    const text = readFileSync(join(folder, 'licences.txt'), 'utf8')
    for (const { name, version } of componentsIn()) expect(text).toContain(`${name} ${version}`)
    expect(text).toContain('Permission is hereby granted')
  })

  it('holds the pages, compressed beforehand', () => {
    const page = readFileSync(join(folder, 'web/index.html'), 'utf8')
    const [script = ''] = /assets\/index-[\w-]+\.js/u.exec(page) ?? []
    for (const ending of ['', '.br', '.gz'])
      expect(readFileSync(join(folder, 'web', script + ending)).length).toBeGreaterThan(0)
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|style=/u)
  })

  it('does long work in the child beside it, down to a PDF', async () => {
    const workshop = openWorkshop({ size: 1, entry: workEntry(pathToFileURL(join(folder, 'jiheng.js')).href) })
    const text = (file: string): string => readFileSync(join(root, file), 'utf8')
    const { outline } = parseOutline(JSON.parse(text('catalogue/outlines/guangzhou-2022.json')))
    const { draft } = parseDraftFacts(text('samples/longjin-2022.facts.json'))
    if (!outline) throw new Error('the sample cannot be read')
    const material = { outline, draft, previous: undefined, division: '440113000' }
    const wanted = { document: 'report', format: 'pdf' } as const
    const { content } = await workshop.run(writeDocumentTask, { material, wanted })
    await workshop.close()
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('understands what it reads in the child that reads', async () => {
    const reader = openFileReader({ size: 1, entry: childEntry(pathToFileURL(join(folder, 'jiheng.js')).href) })
    const filing = await reader.read(readFileSync(join(root, 'samples/longjin-2022.md')))
    await reader.close()
    expect(filing).toEqual(readFiling(readFileSync(join(root, 'samples/longjin-2022.md'))))
  })

  it('runs by itself and tells its version', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(folder, 'jiheng.js'), '--help'], { encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout).toContain('绩衡 Jiheng')
  })
})
