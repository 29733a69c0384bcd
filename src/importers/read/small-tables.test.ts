import { describe, expect, it } from 'vitest'
import { parse } from '../child/parse.ts'
import { assemble } from './assemble.ts'
import type { ExtractTable } from './extract.ts'
import { usualLimits } from './limits.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every two-byte sign of GB18030, the other way round: Node only decodes it. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  return Uint8Array.from(Array.from(text).flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

const head = '单位名称,项目编码,项目名称,资金性质,年初预算'
const rows = ['区教育局,P001,校舍维修,一般公共预算,100.5', '区教育局,P002,设备购置,政府性基金,20']
const plain = `${[head, ...rows].join('\n')}\n`
const size = [3, 5]

/** Rows and columns of every table of the document that a file gives. */
const tablesOf = async (bytes: Uint8Array): Promise<readonly (readonly number[])[]> => {
  const { blocks } = assemble(await parse(bytes, usualLimits))
  return blocks.flatMap((block) => (block.kind === 'table' ? [[block.rows.length, block.rows[0]?.length ?? 0]] : []))
}

const textOf = async (text: string): Promise<string> => assemble(await parse(utf8(text), usualLimits)).source.text

describe('a small table', () => {
  it.each([
    ['in UTF-8', utf8(plain)],
    ['with a mark of its encoding', utf8(`\uFEFF${plain}`)],
    ['in GB18030', gb18030(plain)],
    ['parted by tabs', utf8(plain.replaceAll(',', '\t'))],
    ['parted by semicolons, with decimal commas', utf8(plain.replaceAll(',', ';').replace('100.5', '100,5'))],
    ['with line ends of Windows', utf8(plain.replaceAll('\n', '\r\n'))],
    ['with line ends of an old Macintosh', utf8(plain.replaceAll('\n', '\r'))],
    ['without a last line end', utf8(plain.trimEnd())],
    ['with a line end and a comma in quotes', utf8(plain.replace('校舍维修', '"校舍\n维修,一期"'))],
    ['with amounts in quotes', utf8(plain.replace('100.5', '"1,000.50"'))],
    ['with an empty column behind the last', utf8(plain.replaceAll('\n', ',\n').replace(',\n', '\n'))],
    ['with empty ends left out', utf8(plain.replace(',政府性基金,20', ''))],
    ['under a title', utf8(`2026年项目表\n${plain}`)],
  ])('%s is a table', async (_name, bytes) => {
    expect(await tablesOf(bytes)).toEqual([size])
  })

  it('of one row below its head is a table too', async () => {
    expect(await tablesOf(utf8(`${head}\n${rows[0]}\n`))).toEqual([[2, 5]])
  })

  it('of one column, or of a head alone, is text of which nothing is lost', async () => {
    expect(await textOf('项目名称\n校舍维修\n设备购置\n')).toContain('项目名称\n校舍维修\n设备购置')
    expect(await textOf(`${head}\n`)).toContain(head)
  })

  it('is not made of prose', async () => {
    const prose = '一是加强管理,二是落实责任,三是严格考核。\n各科室按照分工,认真抓好落实。\n有关情况,及时报告。\n'
    expect(await tablesOf(utf8(prose))).toEqual([])
  })
})

describe('a table whose first row is the title of the document', () => {
  const cell = (row: number, column: number, text: string) => ({
    row,
    column,
    rows: 1,
    columns: 1,
    pieces: [{ text, origin: {} }],
  })
  const table = (title: string): ExtractTable => ({
    kind: 'table',
    rows: 3,
    columns: 3,
    headerRows: 0,
    cells: [
      ...(title === '' ? [] : [{ ...cell(0, 0, title), columns: 3 }]),
      ...['指标', '目标值', '完成值'].map((text, at) => cell(1, at, text)),
      ...['清疏长度', '80', '80'].map((text, at) => cell(2, at, text)),
    ],
  })

  it('keeps both: the title, and what stands below it', () => {
    const extract = { format: 'docx' as const, blocks: [table('区教育局2022年度部门整体支出绩效自评表')], notes: [] }
    const [title, below, ...rest] = assemble(extract).blocks
    expect(title).toMatchObject({ kind: 'passage', role: 'title' })
    expect(below).toMatchObject({ kind: 'table' })
    expect(below?.kind === 'table' && below.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['指标', '目标值', '完成值'],
      ['清疏长度', '80', '80'],
    ])
    expect(rest).toEqual([])
  })
})
