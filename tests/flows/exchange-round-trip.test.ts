import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExchangeData } from '#domain/exchange/encode.ts'
import { exchangeSetIds, exchangeSets, exchangeTableIds, type ExchangeTableId } from '#domain/exchange/tables.ts'
import { parse } from '#importers/child/parse.ts'
import { readExchange, type ImportedTable } from '#importers/exchange/read-exchange.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { writeExchange, type ExchangeFile } from '#reports/exchange/write-exchange.ts'
import { listFormats, type ListFormat } from '#reports/exchange/written.ts'
import { anyRecord } from '#tests/fixtures/exchange/any-record.ts'

const read = (bytes: Uint8Array) => parse(bytes, usualLimits)

const filesOf = (data: readonly ExchangeData[], format: ListFormat): readonly ExchangeFile[] => {
  const written = writeExchange(data, { format, name: 'export' })
  return written.kind === 'written' ? written.files : []
}

const readBack = async (files: readonly ExchangeFile[]): Promise<readonly ImportedTable[]> => {
  const read_ = await Promise.all(files.map(({ bytes, name }) => readExchange(bytes, { name, read })))
  expect(read_.flatMap(({ notes }) => notes)).toEqual([])
  return read_.flatMap(({ tables }) => tables)
}

const anyData = <Id extends ExchangeTableId>(id: Id, minLength: number): fc.Arbitrary<ExchangeData> =>
  fc.array(anyRecord(id), { minLength, maxLength: 3 }).map((records) => ({ id, records }) as unknown as ExchangeData)

const plain = ({ id, records }: ExchangeData | ImportedTable) => ({ id, records })

describe.each(listFormats)('records written as %s', (format) => {
  it.each(exchangeSetIds)('are read again exactly: %s', async (set) => {
    const tables: readonly ExchangeTableId[] = exchangeSets[set].tables
    await fc.assert(
      fc.asyncProperty(fc.tuple(...tables.map((id) => anyData(id, 1))), async (data) => {
        const back = await readBack(filesOf(data, format))
        expect(back.map(plain)).toEqual(data.map(plain))
        expect(back.map(({ left }) => left)).toEqual(data.map(() => 0))
      }),
      { numRuns: format === 'xlsx' ? 6 : 12 },
    )
  })

  it('without records are read as none', async () => {
    const data = exchangeTableIds.map((id) => ({ id, records: [] }) as unknown as ExchangeData)
    const back = await readBack(filesOf(data, format))
    expect(back.map(plain)).toEqual(data.map(plain))
  })
})

describe('the files', () => {
  const [data] = fc.sample(anyData('PM_PROJECT_INFO', 1), { numRuns: 1, seed: 7 }) as [ExchangeData]

  it('are the same bytes each time', () => {
    for (const format of listFormats) expect(filesOf([data], format)).toEqual(filesOf([data], format))
  })

  it('have a byte order mark and CRLF as CSV, and one file for each table', () => {
    const files = filesOf([data, { id: 'BAS_AGENCY_INFO', records: [] }], 'csv')
    expect(files.map(({ name }) => name)).toEqual(['PM_PROJECT_INFO.csv', 'BAS_AGENCY_INFO.csv'])
    const text = strFromU8(files[0]?.bytes ?? new Uint8Array())
    expect([...(files[0]?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
    expect(text).toMatch(/^\uFEFF?mof_div_code,fiscal_year,/u)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('have a sheet for each table as a workbook, with both heads', () => {
    const [file] = filesOf([data, { id: 'BAS_AGENCY_INFO', records: [] }], 'xlsx')
    const parts = unzipSync(file?.bytes ?? new Uint8Array())
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="PM_PROJECT_INFO"')
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('mof_div_code')
    expect(sheet).toContain('财政区划代码')
  })

  it('are refused with too many rows', () => {
    const records = Array.from({ length: 100_001 }, () => data.records[0])
    const written = writeExchange([{ id: 'PM_PROJECT_INFO', records } as unknown as ExchangeData], {
      format: 'csv',
      name: 'x',
    })
    expect(written).toMatchObject({ kind: 'refused' })
  })
})
