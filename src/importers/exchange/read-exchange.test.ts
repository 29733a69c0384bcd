import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExchangeTableId } from '#domain/exchange/tables.ts'
import { parse } from '#importers/child/parse.ts'
import { rowsXml, workbookFile } from '#tests/fixtures/workbook-file.ts'
import { usualLimits } from '../read/limits.ts'
import { mostTextBytes, readExchange } from './read-exchange.ts'

const readFile = (bytes: Uint8Array, name = 'file', among?: readonly ExchangeTableId[]) =>
  readExchange(bytes, { name, ...(among ? { among } : {}), read: (given) => parse(given, usualLimits) })
const readText = (text: string, name?: string, among?: readonly ExchangeTableId[]) =>
  readFile(strToU8(text), name, among)

const names = ['mof_div_code', 'fiscal_year', 'pro_code', 'fund_type_code', 'jh_amount']
const row = ['440105000', '2025', 'P1', '111', '1234.50']
const record = { division: '440105000', year: 2025, projectCode: 'P1', fundType: 'general-budget', amount: 123_450n }
const head = names.join(',')

describe('a CSV file', () => {
  it.each([
    ['as we write it', `\uFEFF${head}\r\n${row.join(',')}\r\n`],
    ['with other line ends and no end at the last', `${head}\n${row.join(',')}`],
    ['cut by semicolons', `${names.join(';')}\n${row.join(';')}\n`],
    ['cut by tabs, with ="…" around codes', `${names.join('\t')}\n="440105000"\t2025\t="P1"\t="111"\t1,234.50\n`],
    ['below a title', `项目资金表\n\n${head}\n${row.join(',')}\n`],
    ['with Chinese heads', `财政区划代码,预算年度,项目代码,资金性质,金额\n440105000,2025,P1,一般公共预算资金,1234.5\n`],
  ])('is read %s', async (_, text) => {
    const { tables, notes } = await readText(text)
    expect(notes).toEqual([])
    expect(tables).toMatchObject([{ id: 'JH_PROJECT_FUND', records: [record], left: 0 }])
  })

  it('of an office spreadsheet is read in its own encoding', async () => {
    const gbk = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xb4, 0xfa, 0xc2, 0xeb])
    const bytes = new Uint8Array([
      ...strToU8('mof_div_code,fiscal_year,'),
      ...gbk,
      ...strToU8(`,fund_type_code,jh_amount\n${row.join(',')}\n`),
    ])
    expect((await readFile(bytes)).tables).toMatchObject([{ records: [record] }])
  })

  it('names the place of what is wrong', async () => {
    const { tables } = await readText(`${head}\n${row.join(',')}\n440105000,2025,P2,111,一百\n`)
    expect(tables).toMatchObject([
      {
        part: 'file',
        rows: [2],
        left: 1,
        notes: [{ kind: 'unreadable', severity: 'error', row: 3, column: 5, field: 'jh_amount' }],
      },
    ])
  })

  it('keeps its delimiter behind long texts full of others', async () => {
    const long = `"${'一;二;三\n'.repeat(8_000)}"`
    const { tables } = await readText(`${head},备注\n${row.join(',')},${long}\n`)
    expect(tables).toMatchObject([{ records: [record] }])
  })

  it('takes off the apostrophe that kept a text from being run', async () => {
    const { tables } = await readText(`${head}\n440105000,2025,'=1+1,111,1\n`)
    expect(tables).toMatchObject([{ records: [{ projectCode: '=1+1' }] }])
  })

  it('is taken for the only table that is expected, and else by its name', async () => {
    const { tables } = await readText('a,b\n1,2\n', 'x.csv', ['BAS_AGENCY_INFO'])
    expect(tables).toMatchObject([{ id: 'BAS_AGENCY_INFO', records: [], left: 2, notes: [{ kind: 'no-head' }] }])
    expect((await readText('a,b\n1,2\n', 'BAS_AGENCY_INFO.csv')).tables).toHaveLength(1)
    const unknown = await readText('a,b\n1,2\n', 'x.csv')
    expect(unknown).toMatchObject({ tables: [], notes: [{ kind: 'unknown-table', severity: 'warning' }] })
    expect(unknown.notes[0]?.why.zh).toContain('2行')
    const other = await readText(`${head}\n${row.join(',')}\n`, 'JH_PROJECT_FUND.csv', [
      'BAS_AGENCY_INFO',
      'PM_PROJECT_INFO',
    ])
    expect(other.tables.map(({ id }) => id)).not.toContain('JH_PROJECT_FUND')
  })
})

describe('a workbook', () => {
  it('is read sheet by sheet, with the cells a person changed', async () => {
    const bytes = workbookFile({
      sheets: [
        { name: '说明', xml: rowsXml([['填表说明']]) },
        {
          name: '项目资金',
          xml: rowsXml([['项目资金表'], [], names, ['440105000', 2025, 'P1', '一般公共预算资金', 1234.5]]),
        },
      ],
    })
    const { tables, notes } = await readFile(bytes)
    expect(tables).toMatchObject([{ id: 'JH_PROJECT_FUND', part: '项目资金', rows: [4], records: [record] }])
    expect(notes).toMatchObject([{ kind: 'unknown-table', why: { zh: expect.stringContaining('说明') } }])
  })

  it('that is cut off or none gives notes', async () => {
    const bytes = workbookFile({ sheets: [{ name: '项目资金', xml: rowsXml([names, row]) }] })
    expect((await readFile(bytes.subarray(0, 300))).notes).not.toEqual([])
    expect((await readFile(strToU8('PK nothing'))).notes).not.toEqual([])
  })

  it('is not taken from other documents with tables', async () => {
    const read = () => Promise.resolve({ format: 'docx' as const, blocks: [], notes: [] })
    expect(await readExchange(strToU8('PK'), { name: 'a', read })).toMatchObject({
      tables: [],
      notes: [{ kind: 'file' }],
    })
  })

  it('passes over remarks, text boxes and lines, and says what its reader said', async () => {
    const origin = { part: '项目资金', row: 1, column: 1 }
    const piece = { text: 'x', origin }
    const read = () =>
      Promise.resolve({
        format: 'xlsx' as const,
        blocks: [
          { kind: 'paragraph' as const, pieces: [piece], aside: 'comment' as const },
          { kind: 'line' as const, pieces: [piece] },
          { kind: 'paragraph' as const, pieces: [{ text: 'name', origin: { part: '项目资金' } }] },
          { kind: 'paragraph' as const, pieces: [] },
        ],
        notes: [
          { severity: 'warning' as const, kind: 'limit' as const, why: { zh: '过大', en: 'too large' } },
          { severity: 'info' as const, kind: 'set-aside' as const, why: { zh: '宏', en: 'macros' } },
        ],
      })
    expect(await readExchange(strToU8('PK'), { name: 'a', read })).toMatchObject({
      tables: [],
      notes: [
        { kind: 'limit', severity: 'warning' },
        { kind: 'file', severity: 'info' },
        { kind: 'file', severity: 'error' },
      ],
    })
  })
})

describe('a JSON file', () => {
  const object = {
    mof_div_code: '440105000',
    fiscal_year: 2025,
    PRO_CODE: 'P1',
    fund_type_code: 111,
    jh_amount: 1234.5,
  }

  it.each([
    ['a list', [object]],
    ['lists by name', { JH_PROJECT_FUND: [object] }],
    ['lists below tables', { format: 'other', tables: { 项目资金: [object] } }],
  ])('is read as %s', async (_, content) => {
    const { tables, notes } = await readText(JSON.stringify(content), 'x.json')
    expect(notes).toEqual([])
    expect(tables).toMatchObject([{ id: 'JH_PROJECT_FUND', rows: [1], records: [record] }])
  })

  it('takes flags and nulls, and no numbers whose digits are lost', async () => {
    const agency = { mof_div_code: '440105000', fiscal_year: 2025, agency_code: '219001', agency_name: '某中心' }
    const { tables } = await readText(
      JSON.stringify({
        BAS_AGENCY_INFO: [{ ...agency, is_leaf: true, is_enabled: false, dept_code: null, parent_id: [1] }],
      }),
    )
    expect(tables).toMatchObject([
      {
        records: [{ isLeaf: 'yes', isEnabled: 'no', departmentCode: undefined }],
        notes: [{ kind: 'unreadable', field: 'parent_id' }],
      },
    ])
    const lost = await readText(JSON.stringify([object]).replace('1234.5', '12345678901234567.5'))
    expect(lost.tables).toMatchObject([
      { records: [], left: 1, notes: [{ kind: 'unreadable', row: 1 }, { kind: 'missing' }] },
    ])
  })

  it('says which entries are no records', async () => {
    const { tables } = await readText(JSON.stringify([object, 7, null, [1]]))
    expect(tables[0]?.records).toHaveLength(1)
    expect(tables[0]?.notes.map(({ row: at }) => at)).toEqual([2, 3, 4])
  })

  it.each(['{', '[1,', '{"a": 1}', '{"tables": 7}', '{}', '[', '{"__proto__": {"x": []}}'])(
    'broken or without records gives a note (%#)',
    async (text) => {
      const { tables, notes } = await readText(text)
      expect(tables).toEqual([])
      expect(notes).toMatchObject([{ kind: 'file', severity: 'error' }])
    },
  )
})

describe('hostile files', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['binary', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 37) % 32)],
    ['spaces', strToU8('   \n\n  ')],
  ])('%s gives a note', async (_, bytes) => {
    expect(await readFile(bytes)).toMatchObject({ tables: [], notes: [{ severity: 'error' }] })
  })

  it('too large is refused', async () => {
    expect(await readFile(new Uint8Array(mostTextBytes + 1))).toMatchObject({ tables: [], notes: [{ kind: 'limit' }] })
  })

  it.each([
    ['deep', `${'['.repeat(1_000_000)}`],
    ['full', `[${'1,'.repeat(3_000_001)}1]`],
  ])('as JSON too %s are refused before they are parsed', async (_, text) => {
    expect(await readText(text)).toMatchObject({ tables: [], notes: [{ kind: 'limit' }] })
  })

  it('as JSON with too many records are read to the bound', async () => {
    const { tables } = await readText(
      `{"BAS_AGENCY_INFO":[${'{"agency_code":"\\"[[","mof_div_code":"1"},'.repeat(100_001)}{}]}`,
    )
    expect(tables[0]?.notes).toMatchObject([
      { kind: 'limit', severity: 'error' },
      { kind: 'missing-column' },
      { kind: 'missing-column' },
    ])
  })

  it('of any bytes are read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', head, '{"a":[', 'PK'),
        async (bytes, before) => {
          const { tables, notes } = await readFile(new Uint8Array([...strToU8(before), ...bytes]))
          expect(tables.length + notes.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('with cells far apart and thousands of columns cost little', async () => {
    const start = performance.now()
    const wide = `${Array.from({ length: 16_000 }, (_, at) => `列${at}`).join(',')}\n`
    const { tables } = await readText(`${head},${wide}${`${','.repeat(16_000)}x\n`.repeat(50)}`)
    expect(tables[0]?.left).toBe(50)
    expect(tables[0]?.notes).toHaveLength(1_001)
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
