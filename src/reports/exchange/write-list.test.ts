import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { day } from '#domain/process/calendar/day.ts'
import { writeList, type ListAs, type ListColumn, type ListValue } from './write-list.ts'
import { mostListRows } from './written.ts'

const columns: readonly ListColumn[] = [
  { id: 'code', zh: '代码', en: 'Code', type: 'code' },
  { id: 'name', zh: '名称', en: 'Name', type: 'text' },
  { id: 'amount', zh: '金额（元）', en: 'Amount', type: 'money' },
  { id: 'score', zh: '得分', en: 'Score', type: 'number' },
  { id: 'count', zh: '个数', en: 'Count', type: 'int' },
  { id: 'due', zh: '期限', en: 'Due', type: 'date' },
  { id: 'late', zh: '逾期', en: 'Late', type: 'flag' },
]
const row: readonly ListValue[] = ['0012', '=cmd|A1', moneyOf(-123_450n), decimal(9250n, 2), 3, day(2026, 3, 1), true]

const bytesOf = (rows: readonly (readonly ListValue[])[], as: ListAs): Uint8Array => {
  const written = writeList(columns, rows, as)
  return written.kind === 'written' ? written.bytes : new Uint8Array()
}
const textOf = (rows: readonly (readonly ListValue[])[], as: ListAs): string => strFromU8(bytesOf(rows, as))
const sheetOf = (rows: readonly (readonly ListValue[])[], as: ListAs = { format: 'xlsx' }): string =>
  strFromU8(unzipSync(bytesOf(rows, as))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

describe('a list as CSV', () => {
  it('has Chinese heads, exact figures and no formulas', () => {
    expect(textOf([row], { format: 'csv' })).toBe(
      "代码,名称,金额（元）,得分,个数,期限,逾期\r\n0012,'=cmd|A1,-1234.50,92.50,3,2026-03-01,是\r\n",
    )
  })

  it('begins with a byte order mark, so that Excel reads Chinese', () => {
    expect([...bytesOf([], { format: 'csv' }).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('has English heads where they are asked for, and empty cells where nothing is known', () => {
    expect(
      textOf([['1', undefined, undefined, undefined, 1.5, undefined, false]], { format: 'csv', language: 'en' }),
    ).toBe('Code,Name,Amount,Score,Count,Due,Late\r\n1,,,,1.5,,no\r\n')
  })
})

describe('a list as a workbook', () => {
  it('types its cells: texts are never formulas, figures are figures', () => {
    const sheet = sheetOf([row])
    expect(sheet).toMatch(/<c r="A2" s="\d+" t="inlineStr"><is><t>0012<\/t>/u)
    expect(sheet).toMatch(/<c r="B2" s="\d+" t="inlineStr"><is><t>=cmd\|A1<\/t>/u)
    expect(sheet).toMatch(/<c r="C2" s="\d+"><v>-1234\.50<\/v>/u)
    expect(sheet).toMatch(/<c r="D2" s="\d+"><v>92\.50<\/v>/u)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<autoFilter ref="A1:G2"/>')
  })

  it('marks texts that must not be run when a person edits them', () => {
    const style = (text: string) => /r="B2" s="(\d+)"/u.exec(sheetOf([['1', text]]))?.[1]
    expect(Number(style('=1'))).toBe(Number(style('1')) + 1)
  })

  it('writes what a spreadsheet would round as text', () => {
    const sheet = sheetOf([['1', '', moneyOf(123_456_789_012_345_678n), decimal(1n, 8)]])
    expect(sheet).toContain('<t>1234567890123456.78</t>')
    expect(sheet).toContain('<t>0.00000001</t>')
  })

  it('keeps what looks like an escape, line ends and signs of the markup', () => {
    const sheet = sheetOf([['1', '_x0041_ <a>&\nb']])
    expect(sheet).toContain('<t xml:space="preserve">_x005F_x0041_ &lt;a&gt;&amp;\nb</t>')
  })

  it('cuts a text that no cell can hold and says so', () => {
    const written = writeList(columns, [['1', '长'.repeat(40_000)]], { format: 'xlsx' })
    expect(written).toMatchObject({ kind: 'written', notes: [{ kind: 'cut' }] })
    expect(sheetOf([['1', '长'.repeat(40_000)]]).match(/长/gu)).toHaveLength(32_767)
  })

  it('has the name it is given', () => {
    const parts = unzipSync(bytesOf([], { format: 'xlsx', name: '逾期清单' }))
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="逾期清单"')
  })

  it('makes rows as high as their longest text', () => {
    expect(sheetOf([['1', '短']])).toContain('<row r="2"><c')
    expect(sheetOf([['1', '长'.repeat(40)]])).toContain('<row r="2" ht="48.5" customHeight="1">')
    expect(sheetOf([['1', 'a\nb']])).toContain('<row r="2" ht="34" customHeight="1">')
    expect(sheetOf([['1', '长'.repeat(40_000)]])).toContain('<row r="2" ht="409"')
  })

  it('writes many rows below each other', () => {
    const sheet = sheetOf(Array.from({ length: 1_201 }, (_, at) => [`${at}`]))
    expect(sheet.match(/<row /gu)).toHaveLength(1_202)
    expect(sheet).toContain('<row r="1202"><c r="A1202"')
  })
})

describe('a list as JSON', () => {
  it('has an object for each row, exact figures as text', () => {
    expect(JSON.parse(textOf([row, ['2']], { format: 'json' }))).toEqual([
      { code: '0012', name: '=cmd|A1', amount: '-1234.50', score: '92.50', count: 3, due: '2026-03-01', late: true },
      { code: '2', name: null, amount: null, score: null, count: null, due: null, late: null },
    ])
  })
})

describe('a list that is too long', () => {
  it('is refused with what to do', () => {
    const rows = Array.from({ length: mostListRows + 1 }, () => ['1'])
    expect(writeList(columns, rows, { format: 'csv' })).toMatchObject({
      kind: 'refused',
      remedy: { zh: expect.stringContaining('筛选') },
    })
  })
})
