import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { rowSheet } from './row-sheet.ts'
import { blankValue, columnName, formulaValue, numberValue, textValue } from './sheet.ts'
import type { Sheet, SheetCell, SheetValidation, SheetValue } from './sheet.ts'
import { sheetNames } from './xlsx/sheet-names.ts'
import { writeXlsx } from './xlsx.ts'

const partOf = (sheet: Sheet, name: string): string => {
  const part = unzipSync(writeXlsx([sheet]))[name]
  return part ? strFromU8(part) : ''
}
const sheetXml = (sheet: Sheet): string => partOf(sheet, 'xl/worksheets/sheet1.xml')

const list = rowSheet({
  name: '检查结果',
  title: '检查结果',
  columns: [
    { heading: '检查', width: 20 },
    { heading: '差额', width: 10 },
  ],
  rows: [
    ['=HYPERLINK("x")', toDecimal('24.07')],
    ['@甲&<乙>', ''],
  ],
})

describe('the sheet writer', () => {
  it('keeps text that looks like a formula a text, quoted', () => {
    const xml = sheetXml(list)
    expect(xml).not.toContain('<f>')
    const style = /r="A3" s="(\d+)" t="inlineStr"/u.exec(xml)?.[1]
    const formats = [...partOf(list, 'xl/styles.xml').matchAll(/<xf numFmtId[^>]*>/gu)].slice(1)
    expect(formats[Number(style)]?.[0]).toContain('quotePrefix="1"')
  })

  it('writes numbers exactly and escapes text', () => {
    const xml = sheetXml(list)
    expect(xml).toContain('<v>24.07</v>')
    expect(xml).toContain('@甲&amp;&lt;乙&gt;')
  })

  it('sets up the page: A4, fitted to the width, repeated heads, a frozen head and a filter', () => {
    const xml = sheetXml(list)
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A2:B4"/>')
    expect(partOf(list, 'xl/workbook.xml')).toContain("'检查结果'!$2:$2")
  })

  it('makes rows high enough for every wrapped line, and no higher than Excel allows', () => {
    const heightOf = (text: string): number => {
      const sheet = rowSheet({ name: '表', title: '', columns: [{ heading: '说明', width: 20 }], rows: [[text]] })
      return Number(/<row r="2" ht="([\d.]+)"/u.exec(sheetXml(sheet))?.[1])
    }
    expect(heightOf('短')).toBe(20)
    expect(heightOf('说明'.repeat(20))).toBeGreaterThanOrEqual(4 * 14.5)
    expect(heightOf('说明'.repeat(2000))).toBe(409)
  })

  it('names columns beyond Z and sheets as Excel accepts them', () => {
    expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
    const names = sheetNames(["'a/b'", 'A B', '', '长'.repeat(40), '长'.repeat(40)])
    expect(names).toEqual(['a b', 'A B(2)', '表', '长'.repeat(31), `${'长'.repeat(28)}(2)`])
  })
})

describe('a form workbook', () => {
  const cell = (row: number, value: SheetValue, validation?: SheetValidation): SheetCell => ({
    row,
    column: 1,
    rows: 1,
    columns: 1,
    value,
    look: 'number',
    ...(validation ? { validation } : {}),
  })
  const sheet: Sheet = {
    ...rowSheet({ name: "甲'乙", title: '', columns: [{ heading: '分值', width: 10 }], rows: [] }),
    cells: [
      cell(1, textValue('分值')),
      cell(2, numberValue(toDecimal('10.50')), { kind: 'decimal', least: '0', most: '100' }),
      cell(3, blankValue, { kind: 'decimal', least: '0', most: '100' }),
      cell(4, textValue('优'), { kind: 'list', values: ['优', '良'] }),
      cell(5, formulaValue('IF(COUNT(A2:A3)=0,"",SUM(A2:A3))', toDecimal('10.50'))),
      cell(6, formulaValue('IF(N(A3)>0,1,"")', '')),
      cell(7, blankValue, { kind: 'list', values: ['一,二'] }),
      cell(8, blankValue, { kind: 'decimal', least: '', most: '5' }),
      cell(9, blankValue, { kind: 'decimal', least: '', most: '' }),
    ],
    printArea: 'A1:A9',
  }

  it('says what may be typed where: cells of the same rule together, no list Excel could not hold', () => {
    const xml = sheetXml(sheet)
    expect(xml).toContain('<dataValidations count="4">')
    expect(xml).toContain('operator="between"')
    expect(xml).toContain('sqref="A2 A3"')
    expect(xml).toContain('<formula1>&quot;优,良&quot;</formula1>')
    expect(xml).toContain('operator="lessThanOrEqual"')
    expect(xml).not.toContain('一,二')
  })

  it('keeps formulas with the values they have, empty ones too', () => {
    const xml = sheetXml(sheet)
    expect(xml).toContain('<v>10.50</v></c></row><row r="6"')
    expect(xml).toMatch(/<c r="A6"[^>]* t="str"><f>IF\(N\(A3\)&gt;0,1,&quot;&quot;\)<\/f><v><\/v>/u)
  })

  it('prints its area only, and quotes the name of the sheet', () => {
    expect(partOf(sheet, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'甲\'\'乙\'!$A$1:$A$9</definedName>',
    )
  })

  it('has a title and an author, and no date that would change its bytes', () => {
    const bytes = writeXlsx([sheet], { title: '自评表', author: '甲&乙' })
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())
    expect(core).toContain('<dc:title>自评表</dc:title><dc:creator>甲&amp;乙</dc:creator>')
    expect(core).not.toContain('dcterms')
    expect(writeXlsx([sheet], { title: '自评表', author: '甲&乙' })).toEqual(bytes)
  })
})
