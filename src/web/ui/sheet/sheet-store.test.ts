import { describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { unreachable } from '../../lib/api-error.ts'
import { createSaver, type SendRows, type SentRow } from './sheet-saver.ts'
import { createSheet } from './sheet-store.ts'
import type { ServerRow, SheetColumn } from './sheet-types.ts'
import { valueOf } from './sheet-types.ts'

const columns: readonly SheetColumn[] = [
  { key: 'name', title: words('名称', 'name'), width: 100, isReadOnly: true },
  {
    key: 'typed',
    title: words('完成值', 'result'),
    width: 100,
    normalise: (text) => text.trim(),
    refuse: (text) =>
      text.startsWith('≥')
        ? { why: words('是条件', 'a condition'), remedy: words('请填实际值', 'give the value') }
        : undefined,
  },
  { key: 'reason', title: words('原因', 'reason'), width: 100 },
]
const serverRow = (id: string, over: Partial<ServerRow> = {}): ServerRow => ({
  id,
  version: 1,
  group: 'g',
  isReadOnly: false,
  cells: { name: `指标${id}`, typed: '', reason: '' },
  ...over,
})
const opened = (send: SendRows = async () => []) => {
  const sheet = createSheet(columns)
  sheet.receive(['1', '2', '3'].map((id) => serverRow(id)))
  sheet.show(['1', '2', '3'])
  return { sheet, saver: createSaver(sheet, send) }
}
const at = (sheet: ReturnType<typeof createSheet>, id: string, key: string): string => {
  const row = sheet.row(id)
  return row ? valueOf(row, key) : ''
}
const done: SendRows = async (_, rows) => rows.map(({ id, version }) => ({ id, outcome: 'done', version: version + 1 }))

describe('a sheet', () => {
  it('takes what is typed in its usual spelling, and leaves read-only cells', () => {
    const { sheet } = opened()
    const changes = sheet.change([
      { row: '1', key: 'typed', after: ' 5场 ' },
      { row: '1', key: 'name', after: '改名' },
      { row: 'no such row', key: 'typed', after: '1' },
    ])
    expect(changes).toEqual([{ row: '1', key: 'typed', before: '', after: '5场' }])
    expect(at(sheet, '1', 'name')).toBe('指标1')
  })

  it('takes a whole paste back at once, and does it again', () => {
    const { sheet } = opened()
    sheet.change(['1', '2', '3'].map((row) => ({ row, key: 'typed', after: row })))
    sheet.change([{ row: '1', key: 'typed', after: '9' }])
    sheet.undo()
    expect(at(sheet, '1', 'typed')).toBe('1')
    sheet.undo()
    expect(['1', '2', '3'].map((id) => at(sheet, id, 'typed'))).toEqual(['', '', ''])
    sheet.redo()
    sheet.redo()
    expect(['1', '2', '3'].map((id) => at(sheet, id, 'typed'))).toEqual(['9', '2', '3'])
    expect(sheet.redo()).toEqual([])
  })

  it('sends what was typed, refused cells excepted, and notes what was saved', async () => {
    const sent: (readonly SentRow[])[] = []
    const { sheet, saver } = opened((group, rows) => {
      sent.push(rows)
      return done(group, rows)
    })
    sheet.change([
      { row: '1', key: 'typed', after: '5' },
      { row: '2', key: 'typed', after: '≥5' },
      { row: '2', key: 'reason', after: '写了' },
    ])
    expect(sheet.row('2')?.state).toEqual({ typed: 'refused', reason: 'typed' })
    await saver.flush()
    expect(sent.flat().map(({ id, changed, cells }) => [id, changed, cells['typed']])).toEqual([
      ['1', { typed: '5' }, '5'],
      ['2', { reason: '写了' }, ''],
    ])
    expect(sheet.row('1')).toMatchObject({ version: 2, typed: {}, state: { typed: 'saved' } })
    expect(sheet.row('2')).toMatchObject({ version: 2, typed: { typed: '≥5' } })
  })

  it('goes on with what was typed while it was being sent', async () => {
    const { sheet, saver } = opened(async (group, rows) => {
      sheet.change([{ row: '1', key: 'typed', after: '56' }])
      return done(group, rows)
    })
    sheet.change([{ row: '1', key: 'typed', after: '5' }])
    await saver.flush()
    expect(sheet.row('1')).toMatchObject({
      version: 2,
      base: { typed: '5' },
      typed: { typed: '56' },
      state: { typed: 'typed' },
    })
    saver.stop()
  })

  it('keeps everything while the server is away, and sends it when it is back', async () => {
    let isAway = true
    const { sheet, saver } = opened(async (group, rows) => {
      if (isAway) throw unreachable()
      return done(group, rows)
    })
    sheet.change([{ row: '1', key: 'typed', after: '5' }])
    await saver.flush()
    expect(saver.fault()?.code).toBe('unreachable')
    expect(sheet.row('1')?.state).toEqual({ typed: 'typed' })
    isAway = false
    await saver.flush()
    expect(saver.fault()).toBeUndefined()
    expect(sheet.row('1')?.state).toEqual({ typed: 'saved' })
  })

  it('puts a cell both wrote before the person, with both values; a cell only the other wrote is taken over', async () => {
    const theirs = { name: '指标1', typed: '7', reason: '别人写的' }
    const { sheet, saver } = opened(async (_, rows) =>
      rows.map(({ id }) => ({ id, outcome: 'conflict', version: 4, cells: theirs })),
    )
    sheet.change([{ row: '1', key: 'typed', after: '5' }])
    await saver.flush()
    expect(sheet.row('1')).toMatchObject({
      typed: { typed: '5' },
      state: { typed: 'conflict' },
      theirs: { cells: theirs },
    })
    sheet.settle('1', 'theirs')
    expect(sheet.row('1')).toMatchObject({ version: 4, typed: {}, base: theirs })
    sheet.change([{ row: '2', key: 'reason', after: '我写的' }])
    await saver.flush()
    sheet.settle('2', 'mine')
    expect(sheet.row('2')).toMatchObject({
      version: 4,
      base: { typed: '7' },
      typed: { reason: '我写的' },
      state: { reason: 'typed' },
    })
    expect(sheet.row('2')?.theirs).toBeUndefined()
    saver.stop()
  })

  it('lays what was kept over what the server sends, and shows where both changed', () => {
    const ground = { base: { typed: '1', reason: '' }, version: 2, state: { typed: 'typed' as const } }
    const sheet = createSheet(columns, {
      '1': { ...ground, typed: { typed: '5' } },
      '2': { ...ground, typed: { typed: '5' } },
    })
    sheet.receive([
      serverRow('1', { version: 3, cells: { typed: '1', reason: '别人写的' } }),
      serverRow('2', { version: 3, cells: { typed: '9', reason: '' } }),
    ])
    expect(sheet.row('1')).toMatchObject({ version: 3, typed: { typed: '5' }, state: { typed: 'typed' } })
    expect(at(sheet, '1', 'reason')).toBe('别人写的')
    expect(sheet.row('2')).toMatchObject({ state: { typed: 'conflict' }, theirs: { version: 3 } })
  })
})
