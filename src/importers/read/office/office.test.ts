import { utils, write, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openArchive } from '../archive/archive.ts'
import { pieceText, type Extract } from '../extract.ts'
import { usualLimits } from '../limits.ts'
import { convertWithOffice } from './convert-with-office.ts'
import { findOffice } from './find-office.ts'
import { readXls } from './read-xls.ts'

const scratch = mkdtempSync(join(tmpdir(), 'jiheng-office-test-'))
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})
beforeEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A program in place of LibreOffice that does what the script says; its last argument is the input. */
const program = (script: string): string => {
  const path = join(scratch, `office-${readdirSync(scratch).length}`)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
const posix = process.platform !== 'win32'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Characters as RTF writes them. */
const rtfText = (text: string): string =>
  Array.from(text)
    .map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0)}?` : sign))
    .join('')
const rtf = (body: string): Uint8Array => bytesOf(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 SimSun;}}${body}}`)
const patient = { ...usualLimits, time: 60_000 }
const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('jiheng-office-') && !name.startsWith('jiheng-office-test-'))

describe('converting through an office program', () => {
  it('says what to do where there is none', async () => {
    vi.stubEnv('JIHENG_SOFFICE', join(scratch, 'none'))
    const refusal = await convertWithOffice(rtf('a'), 'rtf', usualLimits)
    expect(refusal).toMatchObject({
      kind: 'refusal',
      note: { why: { zh: expect.stringContaining('另存为 .docx') as string } },
    })
  })

  it.runIf(posix)('refuses what was not written, though the program ended well', async () => {
    for (const script of [
      'exit 0',
      'mkdir -p output && : > output/input.docx',
      'mkdir -p output && echo x > output/input.docx',
    ]) {
      vi.stubEnv('JIHENG_SOFFICE', program(script))
      // oxlint-disable-next-line no-await-in-loop -- the environment holds one program at a time
      expect(await convertWithOffice(rtf('a'), 'doc', usualLimits)).toMatchObject({ note: { kind: 'not-understood' } })
    }
  })

  it.runIf(posix)('stops a program and all it started when the time is up, and leaves nothing behind', async () => {
    const mark = join(scratch, 'still-alive')
    vi.stubEnv('JIHENG_SOFFICE', program(`(sleep 1.2; echo x > ${mark}) & sleep 60`))
    const before = leftovers()
    const start = performance.now()
    const refusal = await convertWithOffice(rtf('a'), 'wps', { ...usualLimits, time: 300 })
    expect([refusal, performance.now() - start < 1200]).toMatchObject([{ note: { kind: 'limit' } }, true])
    await new Promise((resolve) => {
      setTimeout(resolve, 1300)
    })
    expect(readdirSync(scratch)).not.toContain('still-alive')
    expect(leftovers().filter((name) => !before.includes(name))).toEqual([])
  })

  const office = findOffice(process.env)
  it.runIf(office)(
    'gives a Word file of the same text, and fetches nothing',
    async () => {
      let asked = 0
      const server = createServer((_, response) => {
        asked += 1
        response.end()
      })
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : 0
      // Left to itself the program fetches this picture.
      const page = bytesOf(`<html><body>text <img src="http://127.0.0.1:${port}/a.png"></body></html>`)
      const [docx, linked] = await Promise.all([
        convertWithOffice(rtf(rtfText('部门支出完成百分之九十。')), 'rtf', patient),
        convertWithOffice(page, 'doc', patient),
      ])
      expect(linked).toBeInstanceOf(Uint8Array)
      server.close()
      const archive = docx instanceof Uint8Array ? openArchive(docx, usualLimits) : docx
      const xml =
        archive.kind === 'archive'
          ? new TextDecoder().decode(archive.read('word/document.xml'))
          : JSON.stringify(archive)
      expect(xml).toContain('部门支出完成百分之九十。')
      expect(asked).toBe(0)
    },
    70_000,
  )
})

describe('finding the office program', () => {
  it.runIf(posix)('takes the one that is named, else the first on PATH', () => {
    const named = program('exit 0')
    expect(findOffice({ JIHENG_SOFFICE: named, PATH: '' })).toBe(named)
    expect(findOffice({ JIHENG_SOFFICE: join(scratch, 'none'), PATH: scratch })).toBeUndefined()
    const onPath = join(scratch, 'soffice')
    writeFileSync(onPath, '#!/bin/sh\n')
    chmodSync(onPath, 0o755)
    expect(findOffice({ PATH: scratch })).toBe(onPath)
  })
})

const printed = ({ blocks }: Extract): string[] =>
  blocks.map((block) => {
    if (block.kind !== 'table') return pieceText(block.pieces)
    const places = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''))
    for (const { row, column, pieces } of block.cells) (places[row] ?? [])[column] = pieceText(pieces)
    return places.map((row) => row.join('|')).join('/')
  })

const oldBook = (sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly number[] = []): Uint8Array => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = { Sheets: book.SheetNames.map((_, at) => ({ Hidden: hidden.includes(at) ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
}

const sample = (): WorkSheet => {
  const sheet = utils.aoa_to_sheet([
    ['支出明细表'],
    ['单位：万元'],
    ['项目', '金额', '执行率', '日期', '是否'],
    ['公用', 1234.5, 0.956, 44926, true],
    ['专项', 0.285, 1, 44927, false],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }]
  for (const row of [4, 5]) {
    Object.assign(sheet[`B${row}`] as object, { z: '#,##0.00' })
    Object.assign(sheet[`C${row}`] as object, { z: '0.0%' })
    Object.assign(sheet[`D${row}`] as object, { z: 'yyyy"年"m"月"' })
  }
  return sheet
}

describe('workbooks of the old format', () => {
  it('are read like new ones', () => {
    const extract = readXls(oldBook({ 明细: sample() }), usualLimits)
    expect(printed(extract)).toEqual([
      '明细',
      '支出明细表',
      '单位：万元',
      '项目|金额|执行率|日期|是否/公用|1,234.50|95.6%|2022年12月|TRUE/专项|0.29|100.0%|2023年1月|FALSE',
    ])
    const table = extract.blocks.at(-1)
    expect(table?.kind === 'table' && table.cells[6]?.pieces[0]?.origin).toMatchObject({ part: '明细', cell: 'B4' })
  })

  it('leave hidden sheets out, and tell so', () => {
    const extract = readXls(oldBook({ Sheet1: sample(), 底稿: utils.aoa_to_sheet([['x', 1]]) }, [1]), usualLimits)
    expect([printed(extract).length, extract.notes[0]?.why.zh]).toEqual([3, expect.stringContaining('底稿')])
  })

  it('without content say so', () => {
    const { blocks, notes } = readXls(oldBook({ Sheet1: utils.aoa_to_sheet([[]]) }), usualLimits)
    expect([blocks, notes[0]?.why.zh]).toEqual([[], expect.stringContaining('没有可见的内容')])
  })

  it('stop at the limits with a note', () => {
    const extract = readXls(oldBook({ Sheet1: sample() }), { ...usualLimits, cells: 5 })
    expect(extract.notes.map(({ kind }) => kind)).toContain('limit')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytesOf('项目,金额')],
    ['an empty container', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s is refused with a remedy', (_, bytes) => {
    const { blocks, notes } = readXls(bytes, usualLimits)
    expect([blocks, notes[0]?.why.zh]).toEqual([[], expect.stringContaining('另存为')])
  })

  it('never make the reader throw, whatever happened to their bytes', () => {
    // The library tells of records it does not know.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const bytes = oldBook({ Sheet1: sample() })
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat({ max: bytes.length }), (changes, cut) => {
        const broken = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length)
        for (const [at, value] of changes) broken[at] = value
        expect(readXls(broken, usualLimits).format).toBe('xlsx')
      }),
      { numRuns: 100 },
    )
  })
})
