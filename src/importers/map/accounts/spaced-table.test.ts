import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'

const head = `青禾街道办事处2023年度部门决算

第二部分 2023年度部门决算表

财政拨款“三公”经费支出决算表
`
const tail = `
第三部分 2023年度部门决算情况说明

本年支出合计5万元。
`

/** The tables and notes of an account with these lines below the title of 三公经费. */
const below = (lines: readonly string[]) => {
  const { accounts, document } = reading(`${head}${lines.join('\n')}\n${tail}`)
  const notes = document.notes.filter(({ kind }) => kind === 'not-understood').map(({ why }) => why.zh)
  return { accounts, notes }
}

/** measure:stage=amount of every amount read, or the notes. */
const told = (lines: readonly string[]): readonly string[] => {
  const { accounts, notes } = below(lines)
  const amounts = accounts.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      columns.flatMap(({ measure, stage }, at) => {
        const cell = row.amounts[at]
        const name = row.measure === 'total' ? measure : row.measure
        return cell?.kind === 'written' ? [`${name}:${stage ?? ''}=${cell.text}`] : []
      }),
    ),
  )
  return [...amounts, ...notes.map((zh) => zh.slice(0, 14))]
}

const unread = ['这张表的各栏只以空格分隔，金']
const half = '合计  因公出国（境）费  公务用车购置及运行费  公务接待费'
const vehicles = '小计 购置费 运行费'

describe('a table of 三公经费 whose columns are parted by spaces', () => {
  it('has the columns its head words give: budget and account, and vehicles in three', () => {
    expect(
      told([
        '公开09表',
        '部门：青禾街道办事处    金额单位：万元',
        '            预算数                      决算数',
        `${half}  ${half}`,
        `${vehicles}  ${vehicles}`,
        '栏次 1 2 3 4 5 6 7 8 9 10 11 12',
        '35.00 5.00 20.00 0.00 20.00 10.00 20.00 — 12.00 0.00 12.00 8.00',
        '注：本表按财政拨款列示。',
      ]),
    ).toEqual([
      'total:budget=35.00',
      'overseas:budget=5.00',
      'vehicles:budget=20.00',
      'vehicle-purchase:budget=0.00',
      'vehicle-running:budget=20.00',
      'reception:budget=10.00',
      'total:final-account=20.00',
      'vehicles:final-account=12.00',
      'vehicle-purchase:final-account=0.00',
      'vehicle-running:final-account=12.00',
      'reception:final-account=8.00',
    ])
  })

  it('has one item a row', () => {
    expect(
      told([
        '项目                      预算数    决算数',
        '合计                      35.00     20.00',
        '1. 因公出国（境）费        5.00      0.00',
        '（二）公务接待费          10.00      8.00',
        '其中： 公务用车运行费     20.00     12.00',
      ]),
    ).toEqual([
      'total:budget=35.00',
      'total:final-account=20.00',
      'overseas:budget=5.00',
      'overseas:final-account=0.00',
      'reception:budget=10.00',
      'reception:final-account=8.00',
      'vehicle-running:budget=20.00',
      'vehicle-running:final-account=12.00',
    ])
  })

  it('has its unit and the place of every amount', () => {
    const { accounts } = below(['单位：元', '项目 决算数', '合计 200,000.00', '公务接待费 80000'])
    expect(accounts).toMatchObject([{ form: 'three-public', unit: '元', isUnitPrinted: true, isWhole: true }])
    expect(accounts[0]?.rows.flatMap(({ amounts }) => amounts)).toMatchObject([
      { place: { quote: '200,000.00' }, figure: { unit: '元' } },
      { place: { quote: '80000' } },
    ])
  })

  it('has columns of no known amount left alone', () => {
    expect(told(['项目 预算数 决算数 增减额', '合计 9 8 1', '公务接待费 9 8 1'])).toContain('reception:budget=9')
  })

  it.each([
    ['an empty cell was lost', [`${half}`, `${vehicles}`, '35.00 5.00 20.00 20.00 10.00']],
    ['a cell too many stands there', ['项目 决算数', '合计 8.00 9.00', '公务接待费 8.00 9.00']],
    ['two columns are of one amount', ['项目 决算数 决算数', '合计 8 9', '公务接待费 8 9']],
    ['a name is not known', ['项目 决算数', '合计 8.00', '青禾小学 8.00']],
    ['no name is known', ['项目 决算数', '青禾小学 8.00']],
    [
      'a word of the head was cut',
      ['预算数 决算数', '合计 公务用车 购置及运行费 公务接待费 合计 公务接待费', '1.00 1.00 2.00 2.00'],
    ],
  ])('is not read where %s, and a note says so', (_, lines) => {
    expect(told(lines)).toEqual(unread)
  })

  it.each([
    [['四、政府性基金预算财政拨款支出决算表', '五、国有资本经营预算财政拨款支出决算表']],
    [['名词解释', '12 34']],
    [['项目 决算数', '本表无数据。']],
    [['项目 决算数']],
    [['合计 公务接待费', '1 2']],
    [['']],
  ])('is no table where no head and amounts stand: %j', (lines) => {
    expect(told(lines)).toEqual([])
  })

  it('is read once, also where a table of the document follows', () => {
    const { accounts } = below([
      '公开09表',
      '项目 决算数',
      '合计 8.00',
      '公务接待费 8.00',
      '',
      '类别\t金额',
      '甲\t1',
      '乙\t2',
    ])
    expect(accounts.map(({ form, rows }) => [form, rows.length])).toEqual([['three-public', 2]])
  })

  it('leaves a table of the document to its own reader', () => {
    const { accounts } = below(['项目\t预算数\t决算数', '合计\t9.00\t8.00', '公务接待费\t9.00\t8.00'])
    expect(accounts.map(({ rows }) => rows.length)).toEqual([2])
  })

  it('is not joined with an untitled table behind one that was not read', () => {
    const { accounts } = below(['项目 决算数', '合计 8.00', '青禾小学 8.00', '', '类别\t金额', '甲\t1', '乙\t2'])
    expect(accounts).toEqual([])
  })

  it('is sought in a bounded stretch of text', () => {
    const start = performance.now()
    const many = Array.from({ length: 4000 }, () => '财政拨款“三公”经费支出决算表\n项目 决算数\n合计 8.00 9.00\n')
    expect(reading(`${head}${many.join('\n')}${tail}`).accounts).toEqual([])
    expect(performance.now() - start).toBeLessThan(6000)
  })
})
