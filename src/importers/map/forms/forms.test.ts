import { describe, expect, it } from 'vitest'
import { checks } from '#checks/registry.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { GoalDeclaration } from '#domain/filing/goal-declaration.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Monitoring } from '#domain/filing/monitoring.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { asCells, asGrid, asTabs } from '#tests/fixtures/forms/print-form.ts'
import {
  departmentDeclaration,
  departmentForm,
  hubeiForm,
  monitoringTable,
  projectDeclaration,
  projectForm,
  type FormText,
} from '#tests/fixtures/forms/sound-forms.ts'

const shown = (cell: Cell): string => (cell.kind === 'written' ? cell.text : cell.kind)

const printings = [
  ['with merged cells', asGrid],
  ['without merged cells', asTabs],
  ['one cell a line', asCells],
] as const

const onlyForm = (text: string): Form => {
  const { forms } = reading(text)
  expect(forms).toHaveLength(1)
  return forms[0] as Form
}
const declarationIn = (text: string): GoalDeclaration => {
  const form = onlyForm(text)
  expect(form.kind).toBe('goal-declaration')
  return form as GoalDeclaration
}
const monitoringIn = (text: string): Monitoring => {
  const form = onlyForm(text)
  expect(form.kind).toBe('monitoring')
  return form as Monitoring
}
const moneyOf = ({ money }: Form): readonly string[] =>
  (money?.rows ?? []).map(({ name, source, cells }) =>
    [name, source, cells.opening, cells.annual, cells.executed, cells.rate, cells.points, cells.score]
      .map((each) => (typeof each === 'object' ? shown(each) : each))
      .join(' '),
  )
const indicatorsOf = (filing: Filing): readonly string[] =>
  filing.indicators.map((row) =>
    [row.level1, row.level2, row.name, ...[row.target, row.actual, row.points, row.score].map(shown)].join(' '),
  )

describe.each(printings)('the form of a project, printed %s', (_, print) => {
  const filing = reading(print(projectForm))
  const form = onlyForm(print(projectForm))

  it('names project, department and unit without their codes', () => {
    expect([form.kind, form.name?.text, form.department?.text, form.unit?.text]).toEqual([
      'project-evaluation',
      '村级道路养护',
      '青山镇人民政府',
      '青山镇农业站',
    ])
  })

  it('gives its money row by row', () => {
    expect(moneyOf(form).slice(0, 3)).toEqual([
      '年度资金总额 total 50.00 60.00 54.00 90.00% 10 9',
      '当年财政拨款 fiscal 50.00 50.00 44.00 88.00% dash dash',
      '上年结转资金 carry-over 0.00 10.00 10.00 100.00% dash dash',
    ])
    expect(form.money?.rows[3]?.source).toBe('other')
    expect(form.money?.rows[0]?.cells.annual).toMatchObject({ figure: { unit: '万元' } })
  })

  it('gives every indicator with its points', () => {
    expect(indicatorsOf(filing)).toEqual([
      '产出指标 数量指标 养护里程 ≥48公里 52公里 15 15',
      '产出指标 质量指标 路面完好率 ≥90% 92% 15 15',
      '产出指标 时效指标 养护及时率 100% 96% 10 9.6',
      '产出指标 成本指标 每公里养护成本 ≤1.2万元 1.04万元 10 10',
      '效益指标 社会效益指标 通行事故数 ≤2起 0起 15 15',
      '效益指标 可持续影响指标 管护队伍稳定率 ≥85% 90% 15 15',
      '满意度指标 服务对象满意度指标 村民满意度 ≥90% 93% 10 10',
    ])
    expect(form.indicators).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('gives its total, and the points printed with a level', () => {
    expect(form.total && [shown(form.total.points), shown(form.total.score)]).toEqual(['100', '98.6'])
    expect(form.groups.map(({ name, points, indicators }) => [name, shown(points), indicators.length])).toEqual([
      ['产出指标', '50', 4],
      ['效益指标', '30', 2],
      ['满意度指标', '10', 1],
    ])
  })
})

describe('the goal of a form', () => {
  it.each(printings.slice(0, 2))('stands beside its completion, printed %s', (_, print) => {
    expect(onlyForm(print(projectForm)).goals.map(({ goal, completion }) => [shown(goal), shown(completion)])).toEqual([
      [
        '养护村道48公里，保障村民出行安全，路面完好率达到九成以上。',
        '全年养护村道52公里，路面完好率92%，未发生因路况引发的事故。',
      ],
    ])
  })

  it('may stand behind its key, with the reason why it was not reached', () => {
    const [goal] = onlyForm(asGrid(departmentForm, { 无: '资金下达较晚' })).goals
    expect(goal && [shown(goal.goal), shown(goal.completion), shown(goal.reason)]).toEqual([
      '保障困难群众基本生活，提升养老服务能力。',
      '低保金按月足额发放，新建两处社区食堂。',
      '资金下达较晚',
    ])
  })
})

describe.each(printings)('other forms, printed %s', (_, print) => {
  it('may have no points of their indicators, and those of execution in their head', () => {
    const form = onlyForm(print(hubeiForm))
    expect(moneyOf(form)).toEqual(['年度财政资金总额 total absent 120.00 114.00 95.00% 20 19'])
    expect(form.total && shown(form.total.score)).toBe('99')
    expect(reading(print(hubeiForm)).indicators.map(({ name, score }) => [name, shown(score)])).toEqual([
      ['治理流域数', '30'],
      ['验收合格率', '20'],
      ['减少泥沙流失量', '30'],
    ])
  })

  it('divide the money of a department by source and by nature', () => {
    const form = onlyForm(print(departmentForm))
    expect(form.kind).toBe('department-evaluation')
    expect(form.money?.rows.map(({ source, nature }) => nature ?? source)).toEqual([
      'total',
      'general-budget',
      'government-fund',
      'other',
      'basic',
      'project',
    ])
    expect(reading(print(departmentForm)).finance).toHaveLength(18)
  })

  it('are spent by the end of the year where the head does not say', () => {
    const { finance } = reading(asGrid(departmentForm, { 全年执行数: '支付数' }))
    expect(finance.filter(({ stage }) => stage === 'execution')).toHaveLength(6)
  })

  it('declare money of the term and of the year', () => {
    const { plan, nature, period } = declarationIn(print(projectDeclaration))
    expect([nature, period?.text]).toEqual(['continuing', '3年'])
    expect(plan.map(({ term, source, amount }) => `${term} ${source} ${shown(amount)}`)).toEqual([
      'mid-term total 300.00',
      'annual total 100.00',
      'mid-term fiscal 270.00',
      'annual fiscal 90.00',
      'mid-term other 30.00',
      'annual other 10.00',
    ])
  })

  it('declare indicators of the term and of the year', () => {
    const { declared } = declarationIn(print(projectDeclaration))
    expect(
      declared.map(({ term, level2, name, comparator, target, unit }) =>
        [term, level2, name, comparator, shown(target), unit].join(' '),
      ),
    ).toEqual([
      'mid-term 数量指标 复壮株数 >= ≥400株 株',
      'mid-term 质量指标 复壮成活率 >= ≥95% %',
      'mid-term 时效指标 完成时间  2026年12月底前 ',
      'mid-term 服务对象满意度指标 群众满意度 >= ≥90% %',
      'annual 数量指标 复壮株数 >= ≥120株 株',
      'annual 质量指标 复壮成活率 >= ≥95% %',
      'annual 时效指标 完成时间  2024年11月底前 ',
      'annual 服务对象满意度指标 群众满意度 >= ≥90% %',
    ])
  })

  it('watch money and indicators until a month', () => {
    const form = monitoringIn(print(monitoringTable))
    expect([form.toMonth, form.money?.toMonth]).toEqual([7, 7])
    expect(form.money?.rows.map(({ cells }) => [cells.opening, cells.executed, cells.forecast].map(shown))).toEqual([
      ['200.00', '110.00', '200.00'],
      ['180.00', '100.00', '180.00'],
      ['20.00', '10.00', '20.00'],
    ])
    expect(form.rows.map(({ forecast }) => shown(forecast))).toEqual(['1250人', '100%', '90%'])
  })
})

describe.each(printings.slice(0, 2))('boxes and tasks, printed %s', (_, print) => {
  it('tell why an indicator is behind and whether it will be reached', () => {
    expect(
      monitoringIn(print(monitoringTable)).rows.map(({ causes, explanation, likelihood }) => [
        causes,
        shown(explanation),
        likelihood,
      ]),
    ).toEqual([
      [[], 'empty', 'certain'],
      [[], 'empty', 'certain'],
      [['staff'], '两名调度员离岗，正在招聘。', 'possible'],
    ])
  })

  it('give the tasks of a department with their money', () => {
    const { tasks, subject } = declarationIn(print(departmentDeclaration))
    expect(subject).toBe('department')
    expect(tasks.map(({ name, total, fiscal, other }) => [name, ...[total, fiscal, other].map(shown)])).toEqual([
      ['档案数字化', '80.00', '75.00', '5.00'],
      ['库房改造', '60.00', '60.00', '0.00'],
      ['金额合计', '140.00', '135.00', '5.00'],
    ])
    expect(reading(print(departmentDeclaration)).projects.map(({ name }) => name)).toEqual(['档案数字化', '库房改造'])
  })
})

describe('a sound form', () => {
  const all: readonly (readonly [string, FormText])[] = Object.entries({
    projectForm,
    hubeiForm,
    departmentForm,
    projectDeclaration,
    departmentDeclaration,
    monitoringTable,
  })
  const cases = all.flatMap(([name, form]) => printings.map(([how, print]) => ({ name, how, text: print(form) })))

  it.each(cases)('raises nothing: $name $how', ({ text }) => {
    const filing = reading(text)
    const failed = checks.flatMap((check) =>
      check
        .judge(filing)
        .flatMap((verdict) => (verdict.kind === 'fails' ? [`${check.id}: ${verdict.message.zh}`] : [])),
    )
    expect(failed).toEqual([])
  })

  it.each(cases)('has every place in its source: $name $how', ({ text }) => {
    const { forms, document } = reading(text)
    for (const { place, money, goals, total, groups } of forms) {
      const places = [place, ...goals, ...groups, ...(money?.rows ?? []), ...(total ? [total] : [])].map((each) =>
        'place' in each ? each.place : each,
      )
      for (const each of places) expect(each.quote).toBe(document.source.text.slice(each.start, each.end))
    }
  })
})

describe('several forms in one file', () => {
  const second = asGrid(projectForm, { '202-村级道路养护': '农田水利维修', '54.00': '44.00', '44.00': '34.00' })

  it('are parted by their titles, and their money is nobody else’s', () => {
    const filing = reading(`${asGrid(projectForm)}\n${second}`)
    expect(filing.forms.map(({ name }) => name?.text)).toEqual(['村级道路养护', '农田水利维修'])
    expect(filing.projects.map(({ name }) => name)).toEqual(['村级道路养护', '农田水利维修'])
    expect(filing.finance).toEqual([])
    expect(filing.score).toBeUndefined()
  })

  it('are parted by the names of their projects within one table', () => {
    const rows = [...projectForm.rows, ...projectForm.rows]
    expect(reading(asGrid({ ...projectForm, rows })).forms).toHaveLength(2)
  })

  it('may go on in the next table', () => {
    const [head, rest] = [projectForm.rows.slice(0, 7), projectForm.rows.slice(7)]
    const { title } = projectForm
    const text = `${asGrid({ title, rows: head })}\n续表\n\n${asGrid({ title: '', rows: rest })}`
    expect(onlyForm(text)).toMatchObject({ name: { text: '村级道路养护' }, indicators: [0, 1, 2, 3, 4, 5, 6] })
  })

  it('of projects are no money of a report they are attached to', () => {
    const report = `青山镇2023年部门整体支出绩效自评报告\n一、收支情况\n全年预算数500万元。\n\n${asGrid(projectForm)}`
    expect(reading(report).finance.map(({ figure }) => figure.place.quote)).toEqual(['500万元'])
  })
})

describe('a form without a title', () => {
  const untitled = (form: FormText): Form['kind'] | undefined => reading(asGrid({ ...form, title: '' })).forms[0]?.kind

  it.each([
    [projectForm, 'project-evaluation'],
    [departmentForm, 'department-evaluation'],
    [projectDeclaration, 'goal-declaration'],
    [monitoringTable, 'monitoring'],
  ])('is known by its parts', (form, kind) => {
    expect(untitled(form)).toBe(kind)
  })

  it('is none where it names neither project nor unit', () => {
    const text = '一、情况\n\n一级指标\t三级指标\t年度指标值\t实际完成值\n产出指标\t修路里程\t3公里\t3公里\n'
    expect(reading(text).forms).toEqual([])
  })
})

describe('the nature of a project', () => {
  it.each([
    ['☑新增 □延续', 'new'],
    ['新增项目√ 延续项目□', 'new'],
    ['延续项目', 'continuing'],
    ['新增□ 延续□', undefined],
    ['其他', undefined],
  ])('is ticked in %s', (text, nature) => {
    expect(declarationIn(asGrid(projectDeclaration, { '□新增 ☑延续': text })).nature).toBe(nature)
  })
})

describe('the likelihood', () => {
  it('is none where two boxes are ticked', () => {
    const text = asGrid(monitoringTable).replace('<td>√</td><td></td><td></td>', '<td>√</td><td>√</td><td></td>')
    expect(monitoringIn(text).rows[0]?.likelihood).toBeUndefined()
  })

  it('and the cause may be written in one column each', () => {
    const text = [
      '绩效运行监控表（2024年度）',
      '',
      '项目名称\t渠系维修\t\t\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t年度指标值\t1-6月执行情况\t全年预计完成情况\t偏差原因分析\t完成目标可能性',
      '产出指标\t数量指标\t维修渠道长度\t≥10公里\t4公里\t8公里\t经费保障\t有可能',
    ].join('\n')
    const form = monitoringIn(text)
    expect(form.toMonth).toBe(6)
    expect(form.rows.map(({ causes, likelihood }) => [causes, likelihood])).toEqual([[['funds'], 'possible']])
  })
})

describe('a form whose cells ran into one paragraph', () => {
  const head =
    '项目支出绩效自评表 项目名称 202-村道养护 主管部门 青山镇 项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分'
  const tail = '一级指标 二级指标 三级指标 指标值 实际完成值'

  it('gives its project and money where heads and amounts match one by one', () => {
    const filing = reading(`${head} 年度资金总额：50 60 54 10 90% 9 ${tail}\n`)
    expect(
      filing.projects.map(({ name, budget, actual, rate }) => [name, ...[budget, actual, rate].map(shown)]),
    ).toEqual([['村道养护', '60', '54', '90%']])
    expect(filing.document.notes.map(({ kind }) => kind)).toContain('not-understood')
  })

  it('gives nothing where they do not', () => {
    expect(reading(`${head} 年度资金总额：50 60 54 90% ${tail}\n`).forms).toEqual([])
    expect(reading(`${head} 资金 50 60 54 10 90% 9 ${tail}\n`).forms).toEqual([])
  })
})

describe('a form of any size', () => {
  it('is read in bounded time', () => {
    const rows = Array.from({ length: 6000 }, () => ['年初预算数', '全年预算数', '全年执行数'])
    const begun = performance.now()
    reading(asGrid({ title: '项目支出绩效自评表', rows: [['项目名称', '甲'], ...rows] }))
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
