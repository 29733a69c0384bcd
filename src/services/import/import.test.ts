import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { rowSheet } from '#reports/write/row-sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { enterBudget } from '#services/ledger/enter-budget.ts'
import { listBudgetEntries } from '#services/ledger/list-entries.ts'
import { summariseLedger } from '#services/ledger/summarise-ledger.ts'
import { withdrawEntry } from '#services/ledger/withdraw-entry.ts'
import { editProject } from '#services/project/edit-project.ts'
import { getProject } from '#services/project/get-project.ts'
import { listProjects } from '#services/project/list-projects.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { dryRunImport } from './dry-run.ts'
import type { ImportAsked, ImportDefaults } from './import-input.ts'
import { getBatch, listBatches } from './list-batches.ts'
import { runImport } from './run-import.ts'
import { undoImport } from './undo-import.ts'
import { uploadTable } from './upload-table.ts'

const yuan = (text: string): Money => moneyOf(toDecimal(text).units)
const year = 2026
const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))

const head = ['单位名称', '项目编码', '项目名称', '资金性质', '年初预算', '全年预算', '支付数', '摘要']
const line = (code: string, money: readonly [string, string, string], nature = '一般公共预算'): readonly string[] => [
  'street',
  code,
  `项目${code}`,
  nature,
  ...money,
  '',
]

describe.each(storeKinds())('imports on the %s database', (kind) => {
  let district: TestDistrict
  const upload = async (who: Who, bytes: Uint8Array, fileName = '指标执行.csv'): Promise<string> =>
    (await uploadTable(await district.as(who), { content: bytes, fileName })).file
  const ask = (file: string, more: Partial<ImportAsked> = {}, defaults: Partial<ImportDefaults> = {}): ImportAsked => ({
    file,
    fileName: '指标执行.csv',
    year,
    organisation: district.places.street,
    kind: 'budget-entries',
    ...more,
    defaults: {
      mode: 'entries',
      entryKind: 'opening',
      category: 'specific',
      recurrence: 'recurring',
      allowsDoubles: false,
      ...defaults,
    },
  })
  const importProjects = async (rows: readonly (readonly string[])[]): Promise<string> => {
    const asked = ask(await upload('finance', csv([head, ...rows])), { kind: 'projects' })
    return (await runImport(await district.as('finance'), asked)).id
  }
  const idOf = async (code: string): Promise<string> => {
    const { items } = await listProjects(await district.as('finance'), { year, limit: 500 })
    return items.find((item) => item.code === code)?.id ?? ''
  }
  const summary = async (code: string) =>
    summariseLedger(await district.as('finance'), { year, project: await idOf(code) })

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('show how the columns of a workbook would be read before anything is written', async () => {
    const columns = head.map((heading) => ({ heading, width: 12 }))
    const rows = [
      line('A-1', ['1000.00', '1200.00', '300.05']),
      ['合计', '', '', '', '1000.00', '1200.00', '300.05', ''],
    ]
    const bytes = writeXlsx([rowSheet({ name: '明细', title: '', columns, rows })])
    const shown = await uploadTable(await district.as('finance'), { content: bytes, fileName: '指标.xlsx' })
    expect(shown.tables).toMatchObject([
      {
        number: 1,
        taken: 1,
        left: 1,
        totals: [
          { field: 'opening-budget', amount: yuan('1000.00') },
          {},
          { field: 'executed', amount: yuan('300.05') },
        ],
      },
    ])
    expect(shown.tables[0]?.columns.map(({ field }) => field)).toContain('project-code')
    expect(shown.tables[0]?.first[0]).toMatchObject({ place: '明细!A2' })
    expect(shown.tables[0]?.first[0]?.fields).toContainEqual({ field: 'executed', text: '300.05' })
  })

  it('of projects make drafts with their money, one for each code', async () => {
    const rows = [
      line('B-1', ['100.00', '', '']),
      line('B-1', ['50.50', '', ''], '政府性基金'),
      line('B-2', ['7.00', '', '']),
    ]
    const asked = ask(await upload('finance', csv([head, ...rows])), { kind: 'projects' })
    const finance = await district.as('finance')
    const dry = await dryRunImport(finance, asked)
    expect(dry).toMatchObject({ counts: { rows: 3, projects: 2, refused: 0 }, amount: yuan('157.50') })
    expect(await idOf('B-1')).toBe('')
    const { id } = await runImport(finance, asked)
    expect(await getProject(finance, { id: await idOf('B-1') })).toMatchObject({
      organisationId: district.places.street,
      state: 'drafted',
      sources: [
        { source: 'general-budget', amount: yuan('100.00') },
        { source: 'government-fund', amount: yuan('50.50') },
      ],
    })
    expect(await getBatch(finance, { id })).toMatchObject({ kind: 'projects', counts: { projects: 2 } })
    await expect(runImport(finance, asked)).rejects.toMatchObject({ code: 'incomplete' })
  })

  it('refuse rows with their place and what to do, and take in the others when asked to', async () => {
    await importProjects([line('C-1', ['1.00', '', ''])])
    const rows = [
      line('C-1', ['500.00', '', '']),
      line('C-9', ['1.00', '', '']),
      line('C-1', ['约三万', '', '']),
      line('C-1', ['2.00', '', ''], '天外来财'),
    ]
    const asked = ask(await upload('finance', csv([head, ...rows])))
    const finance = await district.as('finance')
    const dry = await dryRunImport(finance, asked)
    expect(dry.counts).toMatchObject({ rows: 4, entries: 1, refused: 3 })
    expect(dry.refused.map(({ place, row }) => [place, row])).toEqual([
      ['A3', 3],
      ['A4', 4],
      ['A5', 5],
    ])
    expect(dry.refused[0]?.why.zh).toContain('C-9')
    expect(dry.refused[0]?.remedy.zh).toContain('编码')
    await expect(runImport(finance, asked)).rejects.toMatchObject({ code: 'incomplete' })
    expect((await summary('C-1')).budget.total).toBe(0n)
    await runImport(finance, { ...asked, leavesOutRefused: true })
    expect((await summary('C-1')).budget.total).toBe(yuan('500.00'))
  })

  it('of the same entries come in once', async () => {
    await importProjects([line('D-1', ['1.00', '', ''])])
    const asked = ask(await upload('finance', csv([head, line('D-1', ['9.00', '', ''])])))
    const finance = await district.as('finance')
    await runImport(finance, asked)
    expect((await dryRunImport(finance, asked)).refused[0]?.why.zh).toContain('已有相同')
    const doubled = { ...asked, defaults: { ...asked.defaults, allowsDoubles: true } }
    await runImport(finance, doubled)
    expect((await summary('D-1')).budget.opening).toBe(yuan('18.00'))
  })

  it('of balances enter what the ledger lacks, month after month', async () => {
    await importProjects([line('E-1', ['1.00', '', ''])])
    const finance = await district.as('finance')
    const month = async (number: number, money: readonly [string, string, string], of: ImportAsked['kind']) => {
      const file = await upload('finance', csv([head, line('E-1', money)]))
      return runImport(finance, ask(file, { kind: of }, { mode: 'balances', month: number, reason: '月度导入' }))
    }
    await month(3, ['1000.00', '1000.00', '250.00'], 'budget-entries')
    await month(3, ['1000.00', '1000.00', '250.00'], 'execution-entries')
    await month(4, ['1000.00', '1300.00', '400.00'], 'budget-entries')
    await month(4, ['1000.00', '1300.00', '400.00'], 'execution-entries')
    await month(5, ['1000.00', '1200.00', '390.00'], 'execution-entries')
    expect(await summary('E-1')).toMatchObject({
      budget: { opening: yuan('1000.00'), addition: yuan('300.00'), total: yuan('1300.00') },
      spent: yuan('390.00'),
    })
    const { curve } = await summary('E-1')
    expect(curve.slice(2, 5).map(({ spent }) => spent)).toEqual([yuan('250.00'), yuan('150.00'), yuan('-10.00')])
    await expect(month(5, ['1000.00', '1300.00', '390.00'], 'execution-entries')).rejects.toMatchObject({
      code: 'incomplete',
    })
    const file = await upload('finance', csv([head, line('E-1', ['900.00', '900.00', ''])]))
    const dry = await dryRunImport(finance, ask(file, {}, { mode: 'balances', reason: '核对' }))
    expect(dry.refused[0]?.remedy.zh).toContain('撤销')
  })

  it('hold to the rules of the ledger: reasons, sums, months', async () => {
    await importProjects([line('F-1', ['1.00', '', ''])])
    const finance = await district.as('finance')
    const dry = async (money: readonly [string, string, string], more: Parameters<typeof ask>) =>
      dryRunImport(finance, ask(await upload('finance', csv([head, line('F-1', money)])), more[1], more[2]))
    const execution = { kind: 'execution-entries' as const }
    expect((await dry(['', '', '5.00'], ['', execution, {}])).refused[0]?.remedy.zh).toContain('月份')
    expect((await dry(['', '', '5.00'], ['', execution, { month: 2 }])).refused[0]?.why.zh).toContain('超过预算')
    expect((await dry(['', '', '5.00'], ['', execution, { month: 2, reason: '先支' }])).counts.entries).toBe(1)
    expect((await dry(['', '5.00', ''], ['', {}, { entryKind: 'addition' }])).refused[0]?.why.zh).toContain('理由')
    const cut = await dry(['', '5.00', ''], ['', {}, { entryKind: 'reduction', reason: '压减' }])
    expect(cut.refused[0]?.why.zh).toContain('不足')
  })

  it('are undone together, entries always, projects while nobody has used them', async () => {
    const projects = await importProjects([line('G-1', ['1.00', '', '']), line('G-2', ['1.00', '', ''])])
    const finance = await district.as('finance')
    const file = await upload('finance', csv([head, line('G-1', ['60.00', '', '']), line('G-2', ['40.00', '', ''])]))
    const { id } = await runImport(finance, ask(file))
    const { items } = await listBudgetEntries(finance, { year, importBatch: id, limit: 10 })
    expect(items.length).toBe(2)
    await withdrawEntry(finance, { id: items[0]?.id ?? '', reason: '单笔有误' })
    await enterBudget(finance, {
      entries: [
        {
          projectId: await idOf('G-2'),
          kind: 'reduction',
          source: 'general-budget',
          amount: yuan('-10.00'),
          effectiveOn: { year, month: 5, day: 1 },
          reason: '压减',
        },
      ],
    })
    await expect(undoImport(finance, { id, reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' })
    expect(await undoImport(finance, { id, reason: '导错文件' })).toEqual({ id, entries: 1, projects: 0 })
    await expect(undoImport(finance, { id, reason: '再来' })).rejects.toMatchObject({ code: 'final' })
    expect((await summary('G-2')).budget.total).toBe(yuan('-10.00'))
    await expect(undoImport(finance, { id: projects, reason: '导错' })).rejects.toMatchObject({ code: 'not-now' })
    const others = await importProjects([line('G-3', ['1.00', '', ''])])
    expect(await undoImport(finance, { id: others, reason: '导错' })).toMatchObject({ projects: 1 })
    await importProjects([line('G-3', ['2.00', '', ''])])
    const edited = await importProjects([line('G-4', ['1.00', '', ''])])
    const before = await getProject(finance, { id: await idOf('G-4') })
    await editProject(finance, { ...before, name: '改名', version: 1 })
    await expect(undoImport(finance, { id: edited, reason: '导错' })).rejects.toMatchObject({ code: 'not-now' })
    expect((await listBatches(finance, { year, limit: 100 })).items.find((batch) => batch.id === id)).toMatchObject({
      undoneBy: district.persons.finance,
      reason: '导错文件',
    })
  })

  it('are each organisation’s own, and may bring in only what one may write by hand', async () => {
    const batch = await importProjects([line('H-1', ['1.00', '', ''])])
    const bytes = csv([head, line('H-1', ['5.00', '', ''])])
    const file = await upload('otherFinance', bytes)
    const other = await district.as('otherFinance')
    await expect(dryRunImport(other, ask(file))).rejects.toMatchObject({ code: 'out-of-scope' })
    const own = ask(file, { organisation: district.places.other })
    expect((await dryRunImport(other, own)).refused[0]?.why.zh).toContain('没有编码')
    const open = { ...other, firstWall: 'off' as const }
    expect((await dryRunImport(open, own)).refused[0]?.why.zh).toContain('没有编码')
    await expect(undoImport(open, { id: batch, reason: '越权' })).rejects.toMatchObject({ code: 'not-found' })
    const taken = await dryRunImport(other, {
      ...own,
      kind: 'projects',
      file: await upload('otherFinance', csv([head, ['other', 'H-1', '同码项目', '', '1.00', '', '', '']])),
    })
    expect(taken.refused[0]?.why.zh).toContain('已有编码')
    await expect(upload('handler', bytes)).rejects.toMatchObject({ code: 'no-role' })
    const bureau = await district.as('performance')
    expect((await runImport(bureau, ask(file, { organisation: district.places.bureau }))).counts.entries).toBe(1)
    const unit = await district.as('unitFinance')
    const asUnit = ask(file, { organisation: district.places.station })
    expect((await dryRunImport(unit, asUnit)).counts.entries).toBe(0)
  })

  it('come in once when two import the same at once', async () => {
    const finance = await district.as('finance')
    const of = { kind: 'projects' as const }
    const asked = ask(await upload('finance', csv([head, line('J-1', ['1.00', '', ''])])), of)
    const both = await Promise.allSettled([runImport(finance, asked), runImport(finance, asked)])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: expect.stringMatching(/conflict|incomplete/u) } })
  })

  it('say what is wrong with a file that holds no table', async () => {
    const finance = await district.as('finance')
    const text = await upload('finance', new TextEncoder().encode('本年没有明细表。'), '说明.txt')
    await expect(dryRunImport(finance, ask(text))).rejects.toMatchObject({ code: 'invalid', place: 'file' })
    await expect(dryRunImport(finance, ask('0'.repeat(64)))).rejects.toMatchObject({ code: 'invalid', place: 'file' })
    await expect(dryRunImport(finance, ask('../../etc/passwd'))).rejects.toMatchObject({
      code: 'invalid',
      place: 'file',
    })
    const large = { content: new Uint8Array(20_000_001), fileName: '大.csv' }
    await expect(uploadTable(finance, large)).rejects.toMatchObject({ code: 'too-large' })
  })
})
