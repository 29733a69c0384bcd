import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '#tests/fixtures/exchange/any-record.ts'
import { decimal, toDecimal } from '../number/decimal.ts'
import { moneyOf } from '../number/money.ts'
import { day } from '../process/calendar/day.ts'
import { decode, mostExchangeRows, tooMany } from './decode.ts'
import { encode, fieldsOf } from './encode.ts'
import { mostNotes } from './exchange-note.ts'
import { bareName } from './find-columns.ts'
import { recogniseTable, tableNamed } from './recognise-table.ts'
import { exchangeSets, exchangeTableIds, exchangeTables, type ExchangeTableId } from './tables.ts'
import { textRows } from './text-row.ts'

const decodeTexts = <Id extends ExchangeTableId>(id: Id, rows: readonly (readonly string[])[]) =>
  decode(id, textRows(rows))

const fundHead = ['mof_div_code', 'fiscal_year', 'pro_code', 'fund_type_code', 'jh_amount']
const fundRow = ['440105000', '2025', 'P1', '111', '1234.50']
const withFund = (...rows: readonly (readonly string[])[]) => decodeTexts('JH_PROJECT_FUND', [fundHead, ...rows])

describe('the tables', () => {
  it.each(exchangeTableIds)('%s names no two columns alike, and its key among them', (id) => {
    const names = fieldsOf(id).flatMap(([, { name, zh, aliases }]) => [
      ...new Set([name, zh, ...aliases].map(bareName)),
    ])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(exchangeTables[id].key.filter((key) => !(key in exchangeTables[id].fields))).toEqual([])
  })

  it('stand in one set each', () => {
    const listed = Object.values(exchangeSets).flatMap(({ tables }) => tables)
    expect(listed.toSorted()).toEqual([...exchangeTableIds].toSorted())
  })

  it('keep the spellings of the standard', () => {
    const names = exchangeTableIds.flatMap((id) => fieldsOf(id).map(([, { name }]) => name))
    expect(names).toEqual(
      expect.arrayContaining([
        'found_type_code',
        'fund_type_code',
        'perf_task_dsec',
        'dep_aud_opnion_code',
        'devi_analy',
      ]),
    )
  })

  it('mark every column of ours, and no other, as ours', () => {
    const fields = exchangeTableIds.flatMap((id) => fieldsOf(id).map(([, field]) => field))
    expect(fields.filter(({ name, source }) => name.startsWith('jh_') !== (source.authority === 'product'))).toEqual([])
  })
})

describe('what is written', () => {
  it.each(exchangeTableIds)('%s is read again exactly as it was', (id) => {
    fc.assert(
      fc.property(fc.array(anyRecord(id), { maxLength: 4 }), (records) => {
        const { records: read, rows, left, notes } = decodeTexts(id, encode(id, records))
        expect(read).toEqual(records)
        expect(rows).toEqual(records.map((_, at) => at + 2))
        expect(left).toBe(0)
        expect(notes.filter(({ kind }) => !['duplicate', 'too-long'].includes(kind))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('prints money in 元 with two decimals, days with eight digits and an open end as the standard does', () => {
    const [names = [], row = []] = encode('BAS_AGENCY_INFO', [
      {
        ...Object.fromEntries(fieldsOf('BAS_AGENCY_INFO').map(([key]) => [key, undefined])),
        division: '440105000',
        year: 2025,
        code: '219001',
        name: '某中心',
        from: day(2020, 1, 1),
      } as never,
    ])
    const cell = (name: string) => row[names.indexOf(name)]
    expect(['start_date', 'end_date', 'parent_id', 'fiscal_year'].map(cell)).toEqual([
      '20200101',
      '29991231',
      '',
      '2025',
    ])
    expect(exchangeTables.JH_PROJECT_FUND.fields.amount.type.write(moneyOf(-123_450n))).toBe('-1234.50')
    expect(exchangeTables.PM_PERF_SELF_EVAL.fields.score.type.write(toDecimal('92.5'))).toBe('92.500000')
    expect(exchangeTables.PAY_PERF_MONITOR_TASK.fields.kind.type.write('no such' as never)).toBe('')
  })
})

describe('what is read', () => {
  it('finds the head below a title, in Chinese or by older names, in any order and case', () => {
    const { records, rows } = decodeTexts('PM_PERF_INDICATOR', [
      ['项目绩效指标表'],
      [],
      ['KPI_LV1', ' 项目代码 ', 'agency_code', 'MOF_DIV_CODE', 'Fiscal_Year', '绩效指标主键'],
      ['01', 'P1', '219001', '440105000', '2025', 'K1'],
    ])
    expect(records).toMatchObject([{ level1Code: '01', projectCode: 'P1', id: 'K1', year: 2025 }])
    expect(rows).toEqual([4])
  })

  it('passes over a second head in Chinese, and blank rows', () => {
    const { records, notes } = decodeTexts('JH_PROJECT_FUND', [
      fundHead,
      ['财政区划代码', '预算年度', '项目代码', '资金性质代码', '金额'],
      ['', ' ', '\u0001'],
      fundRow,
    ])
    expect(records).toHaveLength(1)
    expect(notes).toEqual([])
  })

  it('does not take a row for a second head that only has a few known texts in it', () => {
    const { left } = decodeTexts('JH_PROJECT_FUND', [fundHead, ['财政区划代码', '预算年度', 'P1']])
    expect(left).toBe(1)
  })

  it('notes unknown columns with their values, repeated ones, and takes the rest', () => {
    const { records, notes } = decodeTexts('JH_PROJECT_FUND', [
      [...fundHead, '处理人', '空列', '项目代码'],
      [...fundRow, '张某', '', 'P2'],
    ])
    expect(records).toMatchObject([{ projectCode: 'P1' }])
    expect(notes).toMatchObject([
      { kind: 'unknown-column', severity: 'warning', row: 1, column: 6, field: '处理人' },
      { kind: 'unknown-column', severity: 'info', row: 1, column: 7 },
      { kind: 'repeated-column', severity: 'warning', row: 1, column: 8, field: 'pro_code' },
    ])
    expect(notes[0]?.why.zh).toContain('1个值')
  })

  it('leaves out a row without a needed value, with place and remedy', () => {
    const { records, left, notes } = withFund(
      fundRow,
      ['440105000', '2025', '', '111', '1'],
      ['440105000', '2025', 'P3'],
    )
    expect(records).toHaveLength(1)
    expect(left).toBe(2)
    expect(notes).toMatchObject([
      { kind: 'missing', severity: 'error', row: 3, column: 3, field: 'pro_code' },
      { kind: 'missing', row: 4, column: 4 },
      { kind: 'missing', row: 4, column: 5 },
    ])
    expect(notes[0]?.remedy.zh).not.toBe('')
  })

  it('takes no row where a needed column is missing, and says so once', () => {
    const { records, left, notes } = decodeTexts('JH_PROJECT_FUND', [fundHead.slice(0, 4), fundRow, fundRow])
    expect(records).toEqual([])
    expect(left).toBe(2)
    expect(notes).toMatchObject([{ kind: 'missing-column', severity: 'error', row: 1, field: 'jh_amount' }])
  })

  it('says where there is no head', () => {
    expect(decodeTexts('JH_PROJECT_FUND', [['a'], ['pro_code']])).toMatchObject({
      records: [],
      left: 2,
      notes: [{ kind: 'no-head', severity: 'error' }],
    })
    expect(decodeTexts('JH_PROJECT_FUND', []).notes).toMatchObject([{ kind: 'no-head' }])
  })

  it('notes rows with the same key and keeps both', () => {
    const { records, notes } = withFund(fundRow, fundRow)
    expect(records).toHaveLength(2)
    expect(notes).toMatchObject([{ kind: 'duplicate', severity: 'warning', row: 3 }])
    expect(notes[0]?.why.zh).toContain('第2行')
  })

  it('lists the first notes and counts the others', () => {
    const { notes } = withFund(
      ...Array.from({ length: mostNotes + 5 }, () => ['440105000', '2025', 'P1', '111', '一百']),
    )
    expect(notes).toHaveLength(mostNotes + 1)
    expect(notes.at(-1)).toMatchObject({ kind: 'more', why: { zh: '另有5条提示未列出' } })
  })

  it('stops at a bound of rows and says how many are left', () => {
    const rows = textRows([fundHead, ...['P1', 'P2', 'P3', 'P4'].map((id) => ['440105000', '2025', id, '111', '1'])])
    const { records, left, notes } = decode('JH_PROJECT_FUND', rows, 3)
    expect(records).toHaveLength(3)
    expect(left).toBe(1)
    expect(notes).toMatchObject([{ kind: 'limit', severity: 'error', why: { zh: '超过3行，其余1行未导入' } }])
    expect(tooMany(1).why.zh).toContain(`超过${mostExchangeRows}行`)
  })
})

describe('which table it is', () => {
  it('is told by name, or by the columns where they fit one alone', () => {
    expect(tableNamed('pm_perf_goal_info.csv')).toBe('PM_PERF_GOAL_INFO')
    expect(tableNamed('单位')).toBe('BAS_AGENCY_INFO')
    expect(tableNamed('Sheet1')).toBeUndefined()
    for (const id of exchangeTableIds) expect(recogniseTable(textRows(encode(id, []))), id).toBe(id)
    expect(recogniseTable(textRows([['a', 'b']]))).toBeUndefined()
    expect(recogniseTable(textRows([['mof_div_code', 'fiscal_year']]))).toBeUndefined()
  })

  it('is told among few by fewer columns', () => {
    const rows = textRows([['mof_div_code', 'fiscal_year', 'eval_id']])
    expect(recogniseTable(rows, ['PM_PERF_SELF_BGT', 'BAS_AGENCY_INFO'])).toBe('PM_PERF_SELF_BGT')
  })
})

describe('values', () => {
  const read = (at: number, text: string) => withFund(fundRow.map((cell, index) => (index === at ? text : cell)))

  it.each([
    ['1,234.50', 123_450n],
    ['￥1，234.5', 123_450n],
    ['−0.05', -5n],
    ['１２', 1200n],
  ])('money %s', (text, fen) => {
    expect(read(4, text).records).toMatchObject([{ amount: fen }])
  })

  it.each([
    ['1.234', 'unreadable'],
    ['1万元', 'unreadable'],
    ['1.2E+15', 'unreadable'],
    ['9'.repeat(100), 'unreadable'],
  ])('money %s is not taken', (text, kind) => {
    expect(read(4, text)).toMatchObject({
      records: [],
      left: 1,
      notes: [{ kind, severity: 'error', row: 2, column: 5 }],
    })
  })

  it('keeps what the standard has no room for, and says so', () => {
    expect(read(4, '12345678901234567').notes).toMatchObject([{ kind: 'too-long', severity: 'warning' }])
    expect(read(2, 'P'.repeat(22))).toMatchObject({
      records: [{ projectCode: 'P'.repeat(22) }],
      notes: [{ kind: 'too-long' }],
    })
  })

  it('takes codes with their name, and names', () => {
    for (const text of ['111', '一般公共预算资金', '111-一般公共预算资金', '111 一般公共预算资金', 'general-budget'])
      expect(read(3, text).records).toMatchObject([{ fundType: 'general-budget' }])
    expect(read(3, '999')).toMatchObject({ records: [], notes: [{ kind: 'unknown-code', severity: 'error' }] })
  })

  it('names what may be written', () => {
    const { said } = exchangeTables.PAY_PERF_MONITOR_INFO.fields.likelihood.type.read('大概能')
    expect(said[0]?.remedy.zh).toBe('可填：确定能、有可能、完全不可能')
    expect(read(3, '9').notes[0]?.remedy.zh).toContain('31 事业收入资金')
  })

  it('does not take a code that a spreadsheet rounded', () => {
    expect(read(2, '4.40103E+11').notes).toMatchObject([{ kind: 'unreadable', field: 'pro_code' }])
  })

  it('quotes a long value in short', () => {
    expect(read(4, '长'.repeat(300)).notes[0]?.why.zh.length).toBeLessThan(80)
  })

  it('takes years only', () => {
    for (const text of ['25', '2025.5', '3000', '二〇二五']) expect(read(1, text).records).toEqual([])
    expect(read(1, '2025.0').records).toHaveLength(1)
  })

  const { from, until } = exchangeTables.BAS_AGENCY_INFO.fields
  it.each(['20260301', '2026-3-1', '2026/03/01 00:00:00', '2026年3月1日', '20260301000000'])('date %s', (text) => {
    expect(from.type.read(text)).toEqual({ value: day(2026, 3, 1), said: [] })
  })

  it('keeps the day of a moment and says that the time is not kept', () => {
    expect(from.type.read('20260301083000123')).toMatchObject({
      value: day(2026, 3, 1),
      said: [{ kind: 'time-dropped' }],
    })
    const { notes } = decodeTexts('BAS_AGENCY_INFO', [
      ['mof_div_code', 'fiscal_year', 'agency_code', 'agency_name', 'start_date', 'is_leaf'],
      ['440105000', '2025', '219001', '某中心', '2026-03-01 08:30', '0'],
    ])
    expect(notes).toMatchObject([
      { kind: 'time-dropped', severity: 'info' },
      { kind: 'unknown-code', severity: 'warning', field: 'is_leaf' },
    ])
  })

  it('knows an open end', () => {
    for (const text of ['29991231', '2999-12-31', '29991231235959'])
      expect(until.type.read(text)).toEqual({ value: undefined, said: [] })
    expect(until.type.read('20261231').value).toEqual(day(2026, 12, 31))
    expect(from.type.read('29991231').said).toMatchObject([{ kind: 'unreadable' }])
    expect(from.type.read('昨天').value).toBeUndefined()
  })

  const { executionRate } = exchangeTables.PM_PERF_SELF_BGT.fields
  it('keeps rates exactly', () => {
    expect(executionRate.type.read('92.5')).toEqual({ value: decimal(925_000n, 4), said: [] })
    expect(executionRate.type.read('92.500000')).toEqual({ value: decimal(925_000n, 4), said: [] })
    expect(executionRate.type.read('33.33333')).toMatchObject({
      value: decimal(3_333_333n, 5),
      said: [{ kind: 'too-precise' }],
    })
    expect(executionRate.type.read('92.5%').said).toMatchObject([{ kind: 'unreadable' }])
    expect(executionRate.type.write(decimal(3_333_333n, 5))).toBe('33.33333')
  })

  const { target } = exchangeTables.PM_PERF_INDICATOR.fields
  it('keeps figures with the decimals they were given', () => {
    expect(target.type.read('90.10').value).toEqual(decimal(9010n, 2))
    expect(target.type.read('约90').said).toMatchObject([{ kind: 'unreadable' }])
  })
})
