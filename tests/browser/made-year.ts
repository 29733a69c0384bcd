import { parseDay, type Day } from '#domain/process/calendar/day.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { openYear } from '#services/fiscal-year/move-year.ts'
import { createGoal } from '#services/goal/create-goal.ts'
import { declareGoal } from '#services/goal/declare-goal.ts'
import { replaceIndicators } from '#services/goal/replace-indicators.ts'
import { returnGoal } from '#services/goal/return-goal.ts'
import { saveGoalTexts } from '#services/goal/save-goal-texts.ts'
import { enterBudget } from '#services/ledger/enter-budget.ts'
import { enterExecution } from '#services/ledger/enter-execution.ts'
import { createProject } from '#services/project/create-project.ts'
import { budgetProject, declareProject, startProject, storeProject } from '#services/project/move-project.ts'
import { raiseOrganisationVersion } from '#store/queries/organisation.ts'
import { inTransaction } from '#store/transaction.ts'
import { everything } from '#tests/store/test-store.ts'
import { anIndicator, toBureau } from '#tests/services/goal-story.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'

const yuan = (text: string): Money => moneyOf(toDecimal(`${text}.00`).units)
const on = (text: string): Day => parseDay(text) ?? { year: 0, month: 0, day: 0 }

const placeNames = {
  'finance-bureau': '区财政局',
  street: '榕溪街道办事处',
  works: '市政建设科',
  welfare: '民生事务科',
  station: '榕溪街道市政所',
  other: '区文化广电旅游体育局',
  otherOffice: '公共文化科',
} as const

const personNames = {
  finance: '陈会计',
  handler: '林经办',
  chief: '黄科长',
  leader: '吴主任',
  performance: '周绩效',
  performance2: '郑复核',
  otherHandler: '梁经办',
  otherFinance: '何会计',
}

/** People and places with the names such have. */
export const giveNames = async ({ test }: TestDistrict): Promise<void> => {
  for (const [code, name] of Object.entries({ ...placeNames, bureau: '区财政局', sectionA: '行政政法科' }))
    await test.admin.query('UPDATE jiheng.organisation SET name = $1 WHERE name = $2', [name, code])
  for (const [login, name] of Object.entries(personNames))
    await test.admin.query('UPDATE jiheng.person SET name = $1 WHERE login = lower($2)', [name, login])
  await inTransaction(test.store, everything, raiseOrganisationVersion)
}

const openTheYear = async (district: TestDistrict): Promise<void> => {
  const { rows } = await district.test.admin.query('SELECT id FROM jiheng.fiscal_year WHERE year = $1', [district.year])
  await openYear(await district.as('performance'), { id: String(rows[0]?.id) })
}

const projectNamed = async (district: TestDistrict, code: string, name: string): Promise<string> => {
  const { works, street } = district.places
  const line = { name: '管网清疏', quantity: toDecimal('120'), unit: '公里', unitPrice: yuan('12500') } as const
  const { id } = await createProject(await district.as('finance'), {
    code,
    name,
    category: 'specific',
    recurrence: 'recurring',
    firstYear: 2025,
    year: district.year,
    budgetUnitId: street,
    officeId: works,
    sources: [{ source: 'general-budget', amount: yuan('1500000') }],
    costLines: [{ ...line, basis: 'contract', explanation: '按上年中标单价' }],
  })
  return id
}

const run = async (district: TestDistrict, id: string): Promise<void> => {
  await declareProject(await district.as('finance'), { id })
  await storeProject(await district.as('performance'), { id })
  await budgetProject(await district.as('performance'), { id })
  await startProject(await district.as('finance'), { id })
}

const spend = async (district: TestDistrict, projectId: string): Promise<void> => {
  const finance = await district.as('finance')
  const common = { projectId, source: 'general-budget' } as const
  await enterBudget(finance, {
    entries: [
      { ...common, kind: 'opening', amount: yuan('1500000'), effectiveOn: on('2026-01-05') },
      {
        ...common,
        kind: 'addition',
        amount: yuan('300000'),
        effectiveOn: on('2026-06-12'),
        reason: '汛期应急清疏',
        document: '区财〔2026〕18号',
      },
    ],
  })
  const months = ['90000', '60000', '210000', '150000', '240000', '330000'] as const
  await enterExecution(finance, {
    entries: months.map((amount, at) => ({ ...common, month: at + 1, amount: yuan(amount) })),
  })
}

const draftGoal = async (district: TestDistrict, projectId: string): Promise<string> => {
  const handler = await district.as('handler')
  const { id } = await createGoal(handler, { kind: 'project', projectId })
  const annual = '完成120公里管网清疏，汛期前消除辖区易涝积水点，居民投诉明显减少。'
  await saveGoalTexts(handler, { id, texts: { annual, 'mid-term': '' }, version: 1 })
  const benefit = {
    level1: '效益指标',
    level2: '社会效益指标',
    name: '积水点消除率',
    unit: '%',
    weight: toDecimal('30'),
  }
  const satisfied = {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '居民满意度',
    unit: '%',
    weight: toDecimal('10'),
  }
  const indicators = [
    anIndicator({ name: '清疏管网长度', weight: toDecimal('30') }),
    anIndicator({
      level2: '时效指标',
      name: '汛期前完成率',
      comparator: '=',
      target: toDecimal('100'),
      unit: '%',
      weight: toDecimal('20'),
    }),
    anIndicator({ ...benefit, target: toDecimal('95') }),
    anIndicator({ ...satisfied, target: toDecimal('90') }),
  ]
  await replaceIndicators(handler, { id, indicators, version: 2 })
  return id
}

export type MadeYear = {
  /** Running, with a ledger, its goal still a draft. */
  readonly running: string
  readonly drafted: string
  readonly goals: { readonly draft: string; readonly returned: string; readonly withBureau: string }
}

/** A year under way: projects, a ledger, goals at several stages, one that came back. */
export const makeYear = async (district: TestDistrict): Promise<MadeYear> => {
  await giveNames(district)
  await openTheYear(district)
  const names = ['排水管网清疏养护', '社区养老服务站运营', '背街小巷照明改造', '市政道路日常养护'] as const
  const [running = '', second = '', third = '', drafted = ''] = await Promise.all(
    names.map((name, at) => projectNamed(district, `4401130-${at + 1}`, name)),
  )
  await run(district, running)
  await spend(district, running)
  const draft = await draftGoal(district, running)
  const returned = await draftGoal(district, second)
  await declareGoal(await district.as('handler'), { id: returned })
  const reason = '满意度指标没有说明调查方式，请补充样本量和问卷来源后重新申报。'
  await returnGoal(await district.as('chief'), { id: returned, reason })
  const withBureau = await draftGoal(district, third)
  await toBureau(district, withBureau)
  return { running, drafted, goals: { draft, returned, withBureau } }
}
