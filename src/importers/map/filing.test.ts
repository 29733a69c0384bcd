import { describe, expect, it } from 'vitest'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { readFiling } from '../read-filing.ts'

const read = (text: string): Filing => readFiling(new TextEncoder().encode(text))
const shown = (cell: Cell): string => (cell.kind === 'written' ? cell.text : cell.kind)
const indicators = (filing: Filing): string[] =>
  filing.indicators.map((row) =>
    [row.level1, row.level2, row.name, ...[row.target, row.actual, row.points, row.score].map(shown)].join(' '),
  )
const money = (filing: Filing): string[] =>
  filing.finance.map(({ stage, flow, source, figure }) => `${stage} ${flow} ${source} ${printDecimal(figure.value)}`)

describe('what is filed', () => {
  it.each([
    ['青石镇2023年部门整体支出绩效自评报告', 'department-self-evaluation-report'],
    ['青石街道办事处关于2024年部门整体支出绩效自评的报告', 'department-self-evaluation-report'],
    ['青石局2023年度项目支出绩效单位自评报告', 'other'],
    ['青石局2022年度专项资金绩效自评报告', 'other'],
    ['青石局项目支出绩效自评表（2022年度）', 'project-self-evaluation-table'],
    ['青石局部门整体支出绩效自评表', 'department-self-evaluation-table'],
    ['2023年度公园养护绩效自评表', 'project-self-evaluation-table'],
    ['青石局项目支出绩效目标申报表', 'goal-declaration'],
    ['青石局绩效目标执行监控表', 'monitoring-table'],
    ['青石镇人民政府2023年度部门决算', 'final-account-disclosure'],
    ['青石镇人民政府2024年部门预算公开', 'budget-disclosure'],
    ['青石区预算绩效工作开展情况说明', 'other'],
  ])('%s is a %s', (title, kind) => {
    expect(read(`${title}\n一、概况\n本单位共有3个科室。\n`).kind).toBe(kind)
  })

  it('is told from the first words where there is no title', () => {
    expect(read('（一）收入支出决算总体情况\n本年收入9万元。\n').kind).toBe('final-account-disclosure')
  })
})

describe('the organisation', () => {
  it.each([
    [
      '某省青山市绿水区白云街道办事处2023年绩效自评报告',
      '某省青山市绿水区白云街道办事处',
      '某省青山市绿水区',
      'street',
    ],
    ['白云乡部门整体支出绩效自评报告', '白云乡', '', 'town'],
    ['青山市城市管理局2023年绩效自评报告', '青山市城市管理局', '青山市', 'bureau'],
    ['青山州数据发展中心2023年绩效自评报告', '青山州数据发展中心', '青山州', 'bureau'],
    ['青山市公安局绿水区分局2023年绩效自评报告', '青山市公安局绿水区分局', '青山市', 'bureau'],
  ])('stands in %s', (title, ...facts) => {
    const found = read(`${title}\n一、概况\n`).organisation
    expect([found?.name, found?.division, found?.kind]).toEqual(facts)
  })

  it('stands behind its key where the title does not name it', () => {
    const filing = read('2018年度部门整体支出绩效自评报告\n单位名称：青山市绿水中心\n评价方式：自评\n一、概况\n')
    expect(filing.organisation?.name).toBe('青山市绿水中心')
  })

  it('stands in the form, without its code', () => {
    const filing = read(
      '| 项目支出绩效自评表 | | |\n| 主管部门 | 219-青山镇人民政府 | |\n| 实施单位 | 219001-青山镇农业站 | |\n',
    )
    expect(filing.organisation?.name).toBe('青山镇农业站')
  })
})

describe('the year', () => {
  it.each([
    ['in the title', '青石镇2021年绩效自评报告\n一、概况\n2020年度如下。\n', 2021],
    ['in a title without 年', '青石镇2018绩效评价自评报告\n一、概况\n', 2018],
    ['of the report before that of a date', '公开时间：2025年10月15日\n一、概况\n2024年度收支总计9万元。\n', 2024],
    ['of a date, where there is no other', '公开时间：2025年10月15日\n一、概况\n', 2025],
  ])('%s', (_, text, year) => {
    expect(read(text).year?.value).toBe(year)
  })
})

describe('money of the whole department', () => {
  it('is no distance to another year and no amount of it', () => {
    const text = '一、收支情况\n2024年总收入1,657.57 万元，较2023年总收入1,800.46 万元减少142.89万元。\n'
    expect(money(read(text))).toEqual(['execution income total 1657.57'])
  })

  it('is read with its sources under 其中', () => {
    const text =
      '（一）收入支出决算总体情况说明。\n收入合计60万元，其中：财政拨款收入50万元，占83.3%；事业收入6万元；其他收入4万元。使用非财政拨款结余1万元。\n'
    const filing = read(text)
    expect(money(filing)).toEqual([
      'execution income total 60',
      'execution income fiscal 50',
      'execution income other 6',
      'execution income other 4',
      'opening-balance balance non-fiscal 1',
    ])
    expect(filing.finance.map(({ breakdown }) => breakdown?.totalIndex)).toEqual([undefined, 0, 0, 0, undefined])
  })

  it('is no part by function, level of government or purpose', () => {
    const text = '一、收支情况\n一般公共服务支出5万元，教育支出4万元，中央资金3万元，实际到位资金2万元。\n'
    expect(money(read(text))).toEqual([])
  })

  it('is read as one amount where income and spending are one', () => {
    expect(money(read('一、决算情况说明\n2024年度收、支总计均为15.26万元。\n'))).toEqual(['execution both total 15.26'])
  })

  it('is read below a heading that does not tell, within a section on money', () => {
    const text = '一、收支情况\n（一）总说明\n本年支出9万元。\n'
    expect(money(read(text))).toEqual(['execution expenditure total 9'])
  })
})

const head = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '完成值',
  '权重',
  '得分',
  '原因分析',
]
const form = [
  ['部门项目支出绩效自评表（2023年度）'],
  ['项目名称', '510001-公园养护'],
  ['实施单位', '青山市园林局'],
  [
    '预算执行情况(10分)',
    '年度预算数(万元)',
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '预算执行率',
    '权重',
    '得分',
    '原因',
  ],
  ['总额', '20.00', '25.00', '24.00', '96.00%', '10', '9.6', ''],
  ['其中：财政资金', '20.00', '25.00', '24.00', '96.00%', '/', '/'],
  ['单位资金', '0.00', '0.00', '0.00', '0.00%', '/', '/'],
  ['绩效指标(90分)', ...head],
  ['产出指标(50分)', '数量指标', '养护面积', '≥', '8', '公顷', '9', '50', '50', ''],
  ['效益指标', '社会效益指标', '投诉办结率(市民)', '＝', '100', '%', '98', '30', '29', '天气'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥', '90', '%', '95', '10', '10', ''],
  ['合计', '100', '98.6'],
]
const expected = [
  '产出指标 数量指标 养护面积 ≥8公顷 9 50 50',
  '效益指标 社会效益指标 投诉办结率(市民) ＝100% 98 30 29',
  '满意度指标 服务对象满意度指标 满意度 ≥90% 95 10 10',
]
const padded = (row: readonly string[]): string[] => [...row, ...Array.from({ length: 11 - row.length }, () => '')]

describe('a form of one project', () => {
  it.each([
    ['in pipes', form.map((row) => `| ${padded(row).join(' | ')} |`).join('\n')],
    ['in pipes behind its cells', form.map((row) => `${padded(row).join(' | ')} |`).join('\n')],
    ['in tabs', form.map((row) => padded(row).join('\t')).join('\n')],
    [
      'in HTML',
      `<table>${form.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
    [
      'with one cell a line',
      form
        .flat()
        .map((cell) => `${cell} |`)
        .join('\n'),
    ],
  ])('%s gives its name, money and indicators', (_, text) => {
    const filing = read(text)
    expect(
      filing.projects.map(({ name, budget, actual, rate }) => [name, shown(budget), shown(actual), shown(rate)]),
    ).toEqual([['公园养护', '25.00', '24.00', '96.00%']])
    expect(filing.projects[0]?.budget).toMatchObject({ figure: { unit: '万元' } })
    expect(indicators(filing)).toEqual(expected)
    expect(filing.indicators[2]?.actual).toMatchObject({ figure: { unit: '%' } })
  })

  it('gives its score', () => {
    const { score } = read(form.map((row) => `| ${padded(row).join(' | ')} |`).join('\n'))
    expect(score?.total && printDecimal(score.total.value)).toBe('98.6')
  })

  it('may have a head of two rows', () => {
    const text = [
      '绩效指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t\t\t\t',
      '产出指标\t数量指标\t培训场次\t≥\t5\t场\t6\t10\t10\t',
    ].join('\n')
    expect(indicators(read(text))).toEqual(['产出指标 数量指标 培训场次 ≥5场 6 10 10'])
  })

  it('may number the lines of its names and leave some empty', () => {
    const text =
      '一级指标\t三级指标\t年度指标值\t实际完成值\n产出指标\t指标1：修路里程\t3公里\t3公里\n\t指标2：\t\t\n\t……\t\t\n'
    expect(read(text).indicators.map(({ name }) => name)).toEqual(['修路里程'])
  })
})

describe('a table whose cells ran into one paragraph', () => {
  it('is named as not understood, and its numbers are no claims', () => {
    const text =
      '项目支出绩效自评表(2022年度) 项目名称 养护 项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 9 9 9万元 一级指标 二级指标 三级指标 指标值\n'
    const filing = read(text)
    expect(filing.kind).toBe('project-self-evaluation-table')
    expect(filing.claims).toEqual([])
    expect(filing.document.notes.map(({ kind }) => kind)).toContain('not-understood')
  })
})

describe('the score', () => {
  it.each([
    ['is given', '一、自评结论\n自评得分96.5分，等级为优。\n', '96.5'],
    ['is not what may be had', '一、情况\n产出指标(50分)全部完成。\n', undefined],
    ['is not the edge of a grade', '一、情况\n等级为优良(80分以上)的项目有4个。\n', undefined],
  ])('%s', (_, text, total) => {
    const score = read(text).score?.total
    expect(score && printDecimal(score.value)).toBe(total)
  })
})

describe('document numbers', () => {
  it('stand without the words that lead up to them', () => {
    expect(
      read('一、依据\n按照青财绩〔2018〕88号文件要求和青府办〔2019〕3号执行。\n').documentNumbers.map(
        ({ text }) => text,
      ),
    ).toEqual(['青财绩〔2018〕88号', '青府办〔2019〕3号'])
  })
})
