import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountTable } from '#domain/filing/accounts.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { gridDocument, type Part } from '#tests/fixtures/accounts/grid.ts'
import { accountsOf } from './accounts.ts'

const read = (...parts: readonly Part[]) => accountsOf(gridDocument(...parts), 'final-account-disclosure')
const only = (...parts: readonly Part[]): AccountTable => {
  const [table, ...more] = read(...parts).tables
  expect(more).toEqual([])
  if (!table) throw new Error('no table')
  return table
}

const shown = (cell: Cell): string => (cell.kind === 'written' ? cell.text : cell.kind)
const rowsOf = ({ rows }: AccountTable) =>
  rows.map(({ code, name, role, amounts }) => [code, name, role, ...amounts.map(shown)].join(' | '))
const columnsOf = ({ columns }: AccountTable) =>
  columns.map(({ path, measure, isTotal }) => `${path.join('›')} ${measure}${isTotal ? '*' : ''}`)

const spending = [
  ['项目', '', '', '', '本年支出合计', '基本支出', '项目支出'],
  ['支出功能分类科目编码', '', '', '科目名称', '', '', ''],
  ['类', '款', '项', '', '', '', ''],
  ['栏次', '', '', '', '1', '2', '3'],
  ['合计', '', '', '', '9.00', '5.00', '4.00'],
  ['201', '', '', '一般公共服务支出', '9.00', '5.00', '4.00'],
  ['201', '03', '', '政府办公厅事务', '9.00', '5.00', '4.00'],
  ['201', '03', '01', '行政运行', '5.00', '5.00', ''],
  ['2010302', '', '', '一般行政管理事务', '4.00', '—', '4.00'],
]

describe('an account table with merged cells', () => {
  it('has its columns told by their heads, and codes put together from 类, 款 and 项', () => {
    const table = only('支出决算表', '单位：万元', spending)
    expect(columnsOf(table)).toEqual(['本年支出合计 expenditure*', '基本支出 basic', '项目支出 project'])
    expect(rowsOf(table)).toEqual([
      ' | 合计 | total | 9.00 | 5.00 | 4.00',
      '201 | 一般公共服务支出 | item | 9.00 | 5.00 | 4.00',
      '20103 | 政府办公厅事务 | item | 9.00 | 5.00 | 4.00',
      '2010301 | 行政运行 | item | 5.00 | 5.00 | empty',
      '2010302 | 一般行政管理事务 | item | 4.00 | dash | 4.00',
    ])
    expect(table.rows.map(({ level }) => level)).toEqual([0, 1, 2, 3, 3])
  })

  it('keeps 0, an empty cell and a dash apart, and each amount at its place', () => {
    const { rows } = only('支出决算表', [...spending.slice(0, 4), ['201', '', '', '服务', '0', '', '—']])
    expect(rows[0]?.amounts.map(({ kind }) => kind)).toEqual(['written', 'empty', 'dash'])
    expect(rows[0]?.place.quote.startsWith('201')).toBe(true)
  })

  it('has three levels of heads', () => {
    const table = only('财政拨款“三公”经费支出决算表', [
      ['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''],
      [
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '',
        '',
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '',
        '',
        '公务接待费',
      ],
      ['', '', '小计', '购置费', '运行费', '', '', '', '小计', '购置费', '运行费', ''],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
      ['35.00', '5.00', '20.00', '0', '20.00', '10.00', '20.00', '0', '12.00', '0', '12.00', '8.00'],
    ])
    expect(columnsOf(table).slice(6)).toEqual([
      '决算数›合计 total*',
      '决算数›因公出国（境）费 overseas',
      '决算数›公务用车购置及运行费›小计 vehicles*',
      '决算数›公务用车购置及运行费›购置费 vehicle-purchase',
      '决算数›公务用车购置及运行费›运行费 vehicle-running',
      '决算数›公务接待费 reception',
    ])
    expect(table.columns.map(({ stage }) => stage)).toEqual([
      ...Array.from({ length: 6 }, () => 'budget'),
      ...Array.from({ length: 6 }, () => 'final-account'),
    ])
  })

  it('whose empty cells were lost is put back by the widths of its heads', () => {
    const table = only('财政拨款“三公”经费支出决算表', [
      ['预算数', '决算数'],
      ['合计', '公务用车购置及运行费', '公务接待费', '合计', '公务用车购置及运行费', '公务接待费'],
      ['小计', '购置费', '运行费', '小计', '购置费', '运行费'],
      ['9', '6', '1', '5', '3', '8', '5', '1', '4', '3'],
    ])
    expect(columnsOf(table)[5]).toBe('决算数›合计 total*')
    expect(columnsOf(table)[8]).toBe('决算数›公务用车购置及运行费›运行费 vehicle-running')
  })

  it('of two sides has a panel for each, whatever their order of rows', () => {
    const table = only('收入支出决算总表', [
      ['收入', '', '', '支出', '', ''],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['一、一般公共预算财政拨款收入', '1', '8.00', '一、一般公共服务支出', '9', '7.00'],
      ['其中：基建拨款', '2', '1.00', '', '10', ''],
      ['本年收入合计', '3', '8.00', '本年支出合计', '11', '7.00'],
      ['使用非财政拨款结余', '4', '', '结余分配', '12', ''],
      ['年初结转和结余', '5', '1.00', '年末结转和结余', '13', '2.00'],
      ['总计', '6', '9.00', '总计', '14', '9.00'],
    ])
    expect(table.rows.map(({ side, role, name }) => `${side} ${role} ${name}`)).toEqual([
      'income item 一般公共预算财政拨款收入',
      'income part 基建拨款',
      'income year-total 本年收入合计',
      'income used-balance 使用非财政拨款结余',
      'income opening 年初结转和结余',
      'income total 总计',
      'expenditure item 一般公共服务支出',
      'expenditure year-total 本年支出合计',
      'expenditure distribution 结余分配',
      'expenditure closing 年末结转和结余',
      'expenditure total 总计',
    ])
  })

  it('that lists one classification in several panels is one list', () => {
    const table = only('一般公共预算财政拨款基本支出决算明细表', [
      ['人员经费', '', '', '公用经费', '', '', '', '', ''],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', '6.00', '302', '商品和服务支出', '3.00', '310', '资本性支出', '1.00'],
      ['30101', '基本工资', '6.00', '30201', '办公费', '3.00', '31002', '办公设备购置', '1.00'],
      ['人员经费合计', '', '6.00', '公用经费合计', '', '', '', '', '4.00'],
    ])
    expect(rowsOf(table)).toEqual([
      '301 | 工资福利支出 | item | 6.00',
      '30101 | 基本工资 | item | 6.00',
      ' | 人员经费合计 | total | 6.00',
      '302 | 商品和服务支出 | item | 3.00',
      '30201 | 办公费 | item | 3.00',
      ' | 公用经费合计 | total | 4.00',
      '310 | 资本性支出 | item | 1.00',
      '31002 | 办公设备购置 | item | 1.00',
    ])
  })
})

describe('columns that are not what their last cell says alone', () => {
  it('of balances and income are no spending of the year', () => {
    const table = only('一般公共预算财政拨款支出决算表', [
      ['项目', '', '年初结转和结余', '', '本年收入', '', '本年支出', '', ''],
      ['科目编码', '科目名称', '合计', '基本支出', '合计', '基本支出', '合计', '基本支出', '项目支出'],
      ['201', '公共服务', '0', '0', '9', '5', '9', '5', '4'],
    ])
    expect(table.columns.map(({ measure }) => measure)).toEqual([
      'opening',
      'other',
      'income',
      'other',
      'expenditure',
      'basic',
      'project',
    ])
  })

  it('name rows by project, and a total in whichever column of names it stands', () => {
    const table = only('项目支出表', [
      ['类型', '项目名称', '项目单位', '合计'],
      ['合计', '', '', '4.00'],
      ['特定目标类', '堤防维修', '水利局', '4.00'],
    ])
    expect(rowsOf(table)).toEqual([' | 合计 | total | 4.00', ' | 堤防维修 | item | 4.00'])
  })
})

const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']

describe('rows of poor conversions', () => {
  it.each([
    [['2010301行政运行', '', '9.00', '5.00', '4.00'], '2010301 | 行政运行 | item | 9.00 | 5.00 | 4.00'],
    [['', '2010301 行政运行', '9.00', '5.00', '4.00'], '2010301 | 行政运行 | item | 9.00 | 5.00 | 4.00'],
    [['201', '公共服务', '9.00 5.00 4.00', '', ''], '201 | 公共服务 | item | 9.00 | 5.00 | 4.00'],
    [['201公共服务9.00 5.00 4.00'], '201 | 公共服务 | item | 9.00 | 5.00 | 4.00'],
    [['合计', '9.00', '5.00', '4.00'], ' | 合计 | total | 9.00 | 5.00 | 4.00'],
    [['201', '公共服务', '9.00', '5.00'], '201 | 公共服务 | item | 9.00 | 5.00 | empty'],
    [['201', '公共服务', '1,009.00元', '-5.00', '￥4'], '201 | 公共服务 | item | 1,009.00元 | -5.00 | ￥4'],
  ])('%j', (row, expected) => {
    expect(rowsOf(only('支出决算表', [head, row]))).toEqual([expected])
  })

  it('that give neither name nor amount are listed as not understood', () => {
    const { tables, notes } = read('支出决算表', [
      head,
      ['201', '服务', '9', '5', '4'],
      ['208', '保障', '待定', '', ''],
      ['', '', '3', '', ''],
    ])
    expect(tables[0]?.isWhole).toBe(false)
    expect(notes.map(({ kind, place }) => [kind, place.quote])).toEqual([
      ['not-understood', '208\n保障\n待定'],
      ['not-understood', '3'],
    ])
  })

  it('leave out remarks, repeated heads and the numbers of columns', () => {
    const rows = [
      head,
      ['栏次', '', '1', '2', '3'],
      ['201', '甲', '1', '1', ''],
      head,
      ['203', '乙', '2', '', '2'],
      ['注：本表反映支出。', '', '', '', ''],
    ]
    expect(only('支出决算表', rows).rows.map(({ name }) => name)).toEqual(['甲', '乙'])
  })
})

describe('where an account table stands', () => {
  it('its title, number and unit may stand in its first rows, as in a sheet', () => {
    const rows = [
      ['支出决算表', '', '', '', ''],
      ['公开03表', '', '', '', ''],
      ['部门：某街道', '', '', '', '金额单位：元'],
      head,
      ['201', '甲', '1', '1', ''],
    ]
    expect(only(rows)).toMatchObject({ form: 'expenditure', unit: '元', isUnitPrinted: true, rows: [{ name: '甲' }] })
  })

  it('the number alone names the table of a final account', () => {
    expect(only('公开03表', [head, ['201', '甲', '1', '1', '']]).form).toBe('expenditure')
  })

  it('a page break goes on with the same table', () => {
    const more = [
      ['208', '乙', '2', '', '2'],
      ['210', '丙', '3', '3', ''],
    ]
    const table = only('支出决算表', [head, ['201', '甲', '1', '1', '']], '— 3 —', more)
    expect(table.blocks).toEqual([1, 3])
    expect(table.rows).toHaveLength(3)
  })

  it('a title again begins the tables of another organisation', () => {
    const table = [head, ['201', '甲', '1', '1', '']]
    expect(read('支出决算表', table, '收入决算表', table, '支出决算表', table).tables.map(({ set }) => set)).toEqual([
      0, 0, 1,
    ])
  })

  it('the unit of an earlier table holds where none is printed, and 万元 where none is printed at all', () => {
    const table = [head, ['201', '甲', '1', '1', '']]
    expect(
      read('支出决算表', table, '收入决算表', '单位：元', table, '公开03表', table).tables.map(
        ({ unit, isUnitPrinted }) => [unit, isUnitPrinted],
      ),
    ).toEqual([
      ['万元', false],
      ['元', true],
      ['元', true],
    ])
  })

  it.each([
    [
      'below it',
      [
        '政府性基金预算财政拨款支出决算表',
        [head, ['合计', '', '', '', '']],
        '本年度没有使用政府性基金安排的支出，故本表无数据。',
      ],
    ],
    ['above it', ['政府性基金预算财政拨款支出决算表', '说明：此表无数据', [head, ['合计', '', '', '', '']]]],
    [
      'in it',
      ['政府性基金预算财政拨款支出决算表', [head, ['合计', '', '', '', ''], ['说明：本表无数据。', '', '', '', '']]],
    ],
    ['in its place', ['政府性基金预算财政拨款支出决算表', '本年度没有政府性基金收入，故本表无数据。']],
  ] as const)('the statement that it is empty stands %s', (_, parts) => {
    const table = only(...parts)
    expect(table.emptyStatement?.text).toMatch(/无数据/u)
    expect(table.rows.flatMap(({ amounts }) => amounts).every(({ kind }) => kind === 'empty')).toBe(true)
  })

  it.each([
    ['收入支出决算总表', 'income-expenditure', 'final-account'],
    ['表一：2023年度部门收入支出决算总表（公开01表）', 'income-expenditure', 'final-account'],
    ['收入决算表', 'income', 'final-account'],
    ['财政拨款收入支出决算总表', 'fiscal-income-expenditure', 'final-account'],
    ['一般公共预算财政拨款支出决算表', 'general-expenditure', 'final-account'],
    ['一般公共预算财政拨款基本支出决算表', 'general-basic-expenditure', 'final-account'],
    ['政府性基金预算财政拨款收入支出决算表', 'government-fund', 'final-account'],
    ['国有资本经营预算财政拨款支出决算表', 'state-capital', 'final-account'],
    ['部门收支总表', 'income-expenditure', 'final-account'],
    ['财政拨款收支总体情况表', 'fiscal-income-expenditure', 'budget'],
    ['一般公共预算支出预算表', 'general-expenditure', 'budget'],
    ['一般公共预算“三公”经费支出预算表', 'three-public', 'budget'],
    ['项目支出预算表', 'project-expenditure', 'budget'],
  ])('“%s” is %s of the %s', (title, form, stage) => {
    expect(only(title, [head, ['201', '甲', '1', '1', '']])).toMatchObject({ form, stage })
  })

  it.each([['收入决算表见下文，其中支出如下。'], ['收入决算表……3'], ['部门领导名单']])(
    '“%s” is no title of one',
    (title) => {
      expect(read(title, [head, ['201', '甲', '1', '1', '']]).tables).toEqual([])
    },
  )

  it('a table of goals is told, its rows are read as indicators', () => {
    expect(
      only('项目支出绩效目标表', [
        ['一级指标', '二级指标'],
        ['产出', '数量'],
      ]),
    ).toMatchObject({
      form: 'performance-goals',
      rows: [],
    })
  })
})

describe('hostile tables', () => {
  it.each([
    ['without a head', [['201', '甲', '1']]],
    ['without rows', []],
    [
      'with a hundred columns',
      [Array.from({ length: 100 }, (_, at) => `项目${at}`), Array.from({ length: 100 }, () => '1')],
    ],
    ['with one cell', [['支出']]],
  ])('%s give no rows and no error', (_, rows) => {
    expect(read('支出决算表', rows).tables.every((table) => table.rows.length === 0)).toBe(true)
  })

  it('of any cells give rows with a cell for each column', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '项目',
        '合计',
        '栏次',
        '收入',
        '支出',
        '201',
        '20101',
        '1.00',
        '—',
        '一、收入',
        '其中：',
        '科目编码',
        '金额',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
        fc.constantFrom('支出决算表', '收入支出决算总表', '一般公共预算财政拨款基本支出决算表', '“三公”经费支出表'),
        (rows, title) => {
          for (const table of read(title, rows).tables)
            for (const { amounts } of table.rows) expect(amounts).toHaveLength(table.columns.length)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('of thousands of rows are read whole, within the time of a test', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ['201', `科目${at}`, '1.00', '0.50', '0.50'])
    expect(only('支出决算表', [head, ...rows]).rows).toHaveLength(3000)
  })
})
