import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { pieceText, type Extract } from '../read/extract.ts'
import { usualLimits, type Limits } from '../read/limits.ts'
import { childEntry } from './entry.ts'
import { openPool, type Pool } from './pool.ts'

const root = join(import.meta.dirname, '../../..')
const bad = { file: join(root, 'tests/hostile/children/bad-child.mjs'), execArgv: [] }
const limits: Limits = { ...usualLimits, time: 400, memory: 200 }

const page = (text: string): Uint8Array => new TextEncoder().encode(`<html>${text}`)
const said = ({ blocks, notes }: Extract): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [pieceText(block.pieces)])).join('') +
  notes.map(({ kind, why }) => `${kind}: ${why.zh}`).join('')

const open: Pool[] = []
const opened = (pool: Pool): Pool => {
  open.push(pool)
  return pool
}
const ask = async (pool: Pool, text: string): Promise<string> => said(await pool.read(page(text)))
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

describe('the pool of children', () => {
  it('reads a page in a child of its own and goes on with the next', async () => {
    const pool = opened(openPool({ size: 1 }))
    expect(await ask(pool, '甲')).toBe('甲')
    const twice = await Promise.all([ask(pool, '乙'), ask(pool, '丙')])
    expect(twice).toEqual(['乙', '丙'])
  })

  it('reads plain text in a child too, as it stands', async () => {
    const pool = opened(openPool({ size: 1 }))
    const extract = await pool.read(new TextEncoder().encode('# 甲\r\n一\t二'))
    expect([extract.format, said(extract)]).toEqual(['text', '# 甲\r\n一\t二'])
    expect(said(await pool.read(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15])))).toContain('不是文本文件')
  })

  it('kills a child at the limit, says why, and reads on with another', async () => {
    const pool = opened(openPool({ size: 1, limits, entry: bad }))
    const first = await ask(pool, 'pid')
    const started = performance.now()
    expect(await ask(pool, 'hang')).toContain('limit: 网页（HTML）读取超过 0.4 秒，已停止；请在浏览器中打开')
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await ask(pool, 'exit')).toContain('读取程序意外中断')
    expect(await ask(pool, 'abort')).toContain('limit: ')
    const last = await ask(pool, 'pid')
    expect(Number(last)).toBeGreaterThan(0)
    expect(last).not.toBe(first)
  })

  it('kills a child that takes too much memory, in whatever way it takes it', async () => {
    const pool = opened(openPool({ size: 1, limits: { ...limits, time: 20_000 }, entry: bad }))
    expect(await ask(pool, 'eat')).toContain('读取所需内存超过 200 MB')
    expect(await ask(pool, 'eat-heap')).toContain('读取所需内存超过 200 MB')
    expect(await ask(pool, 'pid')).toMatch(/^\d+$/u)
  })

  it('keeps no child that holds on to memory', async () => {
    const pool = opened(openPool({ size: 1, limits, entry: bad }))
    const first = await ask(pool, 'pid')
    expect(await ask(pool, 'pid')).toBe(first)
    expect(await ask(pool, 'worn')).toBe('worn')
    expect(await ask(pool, 'pid')).not.toBe(first)
  })

  it('reads several files at once, as many as it has children, and the others in turn', async () => {
    const pool = opened(openPool({ size: 2, limits, entry: bad }))
    const answers = await Promise.all(['pid', 'hang', 'pid', 'pid', 'exit', 'pid'].map((text) => ask(pool, text)))
    expect(answers.map((answer) => (/^\d+$/u.test(answer) ? 'read' : 'refused'))).toEqual([
      'read',
      'refused',
      'read',
      'read',
      'refused',
      'read',
    ])
  })

  it('tries a file once more whose child ended by itself, for the file may not be to blame', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiheng-once-'))
    const pool = opened(openPool({ size: 1, entry: bad }))
    expect(await ask(pool, `once:${join(folder, 'marker')}`)).toContain('once:')
    expect(existsSync(join(folder, 'marker'))).toBe(true)
    rmSync(folder, { recursive: true })
  })

  it('gives its children nothing of the settings and secrets of the host', async () => {
    process.env['JIHENG_SECRET'] = 'x'
    const pool = opened(openPool({ size: 1, limits, entry: bad }))
    const names = await ask(pool, 'env')
    delete process.env['JIHENG_SECRET']
    expect(names).toContain('PATH')
    expect(names).not.toContain('JIHENG_SECRET')
  })

  it('refuses without a child what is too large, of no use, or comes after its end', async () => {
    const pool = opened(openPool({ size: 1, limits: { ...limits, fileBytes: 100 }, entry: bad }))
    expect(said(await pool.read(page('长'.repeat(99))))).toContain('超过上限')
    expect(said(await pool.read(Uint8Array.from([0xff, 0xd8, 0xff])))).toContain('图片中的文字不能读')
    expect(said(await pool.read(new Uint8Array()))).toContain('0 字节')
    expect(said(await pool.read(zipSync({})))).toContain('请先解压')
    const hanging = ask(pool, 'hang')
    await pool.close()
    expect(await hanging).toContain('读取已取消')
    expect(await ask(pool, 'pid')).toContain('读取已取消')
  })

  it('lets the host end while children are idle', () => {
    const pool = `file://${join(root, 'src/importers/child/pool.ts')}`
    const code = `import { openPool } from '${pool}'; const { notes } = await openPool().read(new TextEncoder().encode('<html>甲')); console.log(notes.length)`
    const { execArgv } = childEntry()
    const { status, stdout } = spawnSync(process.execPath, [...execArgv, '--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stdout]).toEqual([0, '0\n'])
  })

  it('runs the bundled child beside a bundled command, and lets it read nothing but its code', () => {
    const { file, execArgv } = childEntry('file:///opt/jiheng/dist/jiheng.js')
    expect(file).toBe('/opt/jiheng/dist/read-child.js')
    expect(execArgv.join(' ')).toMatch(/-permission .*--allow-fs-read=\/opt\/jiheng\/dist\/\*/u)
  })
})

describe('the network of a child', () => {
  it('is denied by every way to it', () => {
    const [flag = '', loader = ''] = childEntry().execArgv
    const child = join(root, 'tests/hostile/children/network-child.ts')
    const told = execFileSync(process.execPath, [flag, loader, child, '9'], { encoding: 'utf8', cwd: root })
    expect(new Set(told.trim().split('\n'))).toEqual(new Set(['denied']))
  })
})

describe('a child that nobody watches', () => {
  const watch = `file://${join(root, 'src/importers/child/self-watch.ts')}`
  const begin = `import { watchSelf } from '${watch}'; const watch = watchSelf(300); console.log(process.pid); `
  const argv = (code: string): string[] => [...childEntry().execArgv, '--input-type=module', '-e', begin + code]
  const run = (code: string): NodeJS.Signals | null =>
    spawnSync(process.execPath, argv(code), { cwd: root, timeout: 30_000, killSignal: 'SIGTERM' }).signal

  it.each([
    ['time', 'watch.begin(200); for (;;);'],
    ['memory', 'const eaten = []; for (;;) if (eaten.length < 200) eaten.push(Buffer.alloc(4000000, 1));'],
  ])('ends itself at the limit of %s', (_name, code) => {
    expect(run(code)).toBe('SIGKILL')
  })

  it('ends itself when its host is gone', async () => {
    // The host goes as soon as its child is at work.
    const host =
      'const { spawn } = require("node:child_process"); const [file, ...args] = JSON.parse(process.argv[1]);' +
      'const child = spawn(file, args, { stdio: ["ignore", "pipe", "ignore"] });' +
      'child.stdout.once("data", (pid) => { console.log(String(pid)); process.exit() })'
    const told = spawnSync(process.execPath, ['-e', host, JSON.stringify([process.execPath, ...argv('for (;;);')])], {
      cwd: root,
      encoding: 'utf8',
      timeout: 30_000,
    })
    const pid = Number(told.stdout)
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false)
  })
})

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
