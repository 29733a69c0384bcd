import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { StoreProblem } from '../store-problem.ts'
import { packBackup, unpackBackup } from './backup-file.ts'
import { readTarHeader, tarHeader } from './tar-header.ts'

const root = mkdtempSync(join(tmpdir(), 'jiheng-backup-file-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const address = 'ab'.repeat(32)
const files: Readonly<Record<string, string>> = {
  'manifest.json': '{}',
  'attachments.txt': '',
  'tables/organisation.copy': `${'某局\t1\n'.repeat(70_000)}`,
  [`attachments/ab/ab/${address}`]: 'x'.repeat(512),
}

const folder = join(root, 'backup')
mkdirSync(join(folder, 'tables'), { recursive: true })
mkdirSync(join(folder, 'attachments/ab/ab'), { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
const file = join(root, 'backup.tar')

const unpacked = async (path: string): Promise<Readonly<Record<string, string>>> => {
  const target = mkdtempSync(join(root, 'unpacked-'))
  await unpackBackup(path, target)
  const names = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(paths.map((each) => [each.slice(target.length + 1), readFileSync(each, 'utf8')]))
}

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const path = join(root, 'odd.tar')
  writeFileSync(path, bytes)
  const error = await unpacked(path).catch((caught: unknown) => caught)
  return error instanceof StoreProblem ? error.what.zh : String(error)
}

describe('a backup as one file', () => {
  it('comes back as the same files', async () => {
    await packBackup(folder, file)
    expect(await unpacked(file)).toEqual(files)
    expect(readdirSync(root).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('is read by other programs, where there is one', () => {
    const { status, stdout } = spawnSync('tar', ['-tf', file], { encoding: 'utf8' })
    // No such program: there is nothing to compare with.
    if (status === null) return
    expect(stdout.trim().split('\n').toSorted()).toEqual(Object.keys(files).toSorted())
  })

  it('is refused where it is cut off, changed in a header, or no archive', async () => {
    const whole = readFileSync(file)
    expect(await problemOf(whole.subarray(0, 5_000))).toBe('备份文件不完整')
    expect(await problemOf(whole.subarray(0, 100))).toBe('备份文件不完整')
    expect(await problemOf(Buffer.concat([Buffer.from('x'), whole.subarray(1)]))).toBe('备份文件不能读取')
    expect(await problemOf(Buffer.alloc(2_000, 'nonsense'))).toBe('备份文件不能读取')
  })

  it.each(['../manifest.json', '/etc/passwd', 'tables/../../x.copy', 'attachments/ab/ab/x', 'other.txt'])(
    'writes no file that a backup has not: %s',
    async (name) => {
      expect(await problemOf(Buffer.concat([tarHeader({ name, size: 0 }), Buffer.alloc(1024)]))).toBe(
        '备份文件不能读取',
      )
    },
  )
})

describe('a header of an archive', () => {
  it('is read as it was written, whatever the size', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.stringMatching(/^[a-z_]{1,63}$/u), (size, table) => {
        const entry = { name: `tables/${table}.copy`, size }
        expect(readTarHeader(tarHeader(entry), '')).toEqual(entry)
      }),
    )
  })

  it('takes no longer name than it has room for', () => {
    expect(() => tarHeader({ name: 'x'.repeat(101), size: 0 })).toThrow(RangeError)
  })
})
