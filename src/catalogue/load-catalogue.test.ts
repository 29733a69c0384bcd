import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAuthority, findScheme, loadCatalogue } from './load-catalogue.ts'

const root = join(import.meta.dirname, '../../catalogue')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the catalogue', () => {
  it('finds schemes and authorities by id, with a hash, and lets nobody change them', () => {
    const catalogue = loadCatalogue(root)
    const loaded = findScheme(catalogue, 'hubei-type-project')
    expect(loaded?.hash).toHaveLength(64)
    expect(Object.isFrozen(loaded?.scheme.indicators[0])).toBe(true)
    expect(findAuthority(catalogue, 'caiyu-2020-10')?.number).toBe('财预〔2020〕10号')
    expect(findScheme(catalogue, 'nothing')).toBeUndefined()
    expect(findAuthority(catalogue, 'nothing')).toBeUndefined()
  })

  it('says every to-confirm scheme and clause is to be confirmed, and none claims a reconstruction as law', () => {
    const { schemes, authorities } = loadCatalogue(root)
    expect(schemes.every(({ scheme }) => scheme.status === 'to-confirm' && scheme.statusNote.zh.length > 0)).toBe(true)
    for (const { status, statusNote } of authorities) expect(status === 'confirmed' || statusNote.zh).toBeTruthy()
  })

  it('leaves out files with problems and lists these with their file', () => {
    mkdirSync(join(folder, 'schemes'), { recursive: true })
    writeFileSync(join(folder, 'schemes/broken.json'), '{')
    cpSync(join(root, 'schemes/beijing-department.json'), join(folder, 'schemes/beijing-department.json'))
    const { schemes, problems } = loadCatalogue(folder)
    expect(schemes).toEqual([])
    expect(problems.map(({ file, path }) => `${file.replace(folder, '')} ${path}`)).toEqual([
      '/schemes/beijing-department.json $.citations[0].authority',
      '/schemes/beijing-department.json $.citations[1].authority',
      '/schemes/broken.json $',
    ])
  })

  it('says when the folder is not there', () => {
    const { problems } = loadCatalogue(join(folder, 'nowhere'))
    expect(problems.map(({ message }) => message.zh)).toEqual(['找不到规则目录'])
  })
})
