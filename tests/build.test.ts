import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

type Component = { readonly name: string; readonly version: string; readonly licenses: readonly object[] }

describe('a build', () => {
  let folder = ''
  beforeAll(() => {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'jiheng-build-'))
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

  it('runs by itself and tells its version', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(folder, 'jiheng.js'), '--help'], { encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout).toContain('绩衡 Jiheng')
  })
})
