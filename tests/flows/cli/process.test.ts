import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from '#cli/files/package-root.ts'

type Packed = { readonly files: readonly string[]; readonly dependencies: Readonly<Record<string, string>> }

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'jiheng-process-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: readonly string[], cwd = root): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, program, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DATABASE_URL: '' },
  })
const fromSource = (...args: readonly string[]): SpawnSyncReturns<string> =>
  run([join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/main.ts', ...args])

describe('the command as a process', () => {
  it('runs from the sources, with exit codes and streams apart', () => {
    const good = fromSource('schemes', '--json')
    expect([good.status, good.stderr]).toEqual([0, ''])
    expect((JSON.parse(good.stdout) as unknown[]).length).toBeGreaterThan(5)
    const bad = fromSource('schema')
    expect([bad.status, bad.stdout]).toEqual([2, ''])
    expect(bad.stderr).toContain('是否想写 jiheng schemes？')
  })

  it('shows the whole main job on the samples', () => {
    const out = join(folder, 'demo')
    const { status, stdout } = fromSource('demo', '--out', out)
    expect(status).toBe(0)
    const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.md') && name !== 'README.md')
    expect(readdirSync(out)).toHaveLength(samples.length)
    for (const name of readdirSync(out)) {
      const endings = readdirSync(join(out, name)).map((file) => file.replace(/^.*\./u, ''))
      expect(endings.toSorted()).toEqual(['docx', 'docx', 'html', 'html', 'md', 'pdf', 'txt', 'xlsx'])
    }
    expect(stdout).toContain('接下来可以试试')
  })
})

describe('the command as it is packed', () => {
  const installed = join(folder, 'node_modules/jiheng')
  const bin = join(folder, 'bin-jiheng.js')

  beforeAll(() => {
    expect(run(['scripts/build.mjs']).status).toBe(0)
    const { files, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Packed
    for (const file of [...files, 'package.json']) cpSync(join(root, file), join(installed, file), { recursive: true })
    // What npm would install beside the package.
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    symlinkSync(join(installed, 'dist/jiheng.js'), bin)
  })

  it('needs nothing but the packed files, from any folder and through a link, as npx makes one', () => {
    const told = run([bin, '--version'], folder)
    expect([told.status, told.stdout, told.stderr]).toEqual([0, `${version}\n`, ''])
    expect(run([bin, 'explain', 'project-10-50-30-10'], folder).stdout).toContain('财预〔2020〕10号')
    expect(run([bin, 'read', join(installed, 'samples/longjin-2022.md')], folder).status).toBe(0)
  })

  it('says that the embedded database was not installed with it, and knows its migrations', () => {
    const { status, stderr } = run([bin, 'migrate'], folder)
    expect([status, stderr]).toEqual([2, expect.stringContaining('内置数据库的软件包没有安装')])
    const names = (path: string): string[] => readdirSync(join(path, 'migrations'))
    expect(names(join(installed, 'dist'))).toEqual(names(join(root, 'src/store')))
  })

  it('writes and reads Word, Excel and PDF', () => {
    const facts = join(installed, 'samples/longjin-2022.facts.json')
    const written = run([bin, 'report', facts, '--format', 'docx,pdf', '--document', 'report', '--out', 'made'], folder)
    expect([written.status, written.stderr]).toEqual([0, ''])
    for (const name of readdirSync(join(folder, 'made'))) {
      const told = run([bin, 'read', join('made', name), '--list'], folder)
      expect([told.status, told.stderr]).toEqual([0, ''])
      expect(told.stdout).toContain('6600.83万元')
    }
  })

  it('starts with a line that lets a shell run it', () => {
    expect(readFileSync(join(installed, 'dist/jiheng.js'), 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
  })
})
