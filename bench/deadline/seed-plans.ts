import {
  d,
  departmentOrganisation,
  id,
  indicators,
  officeOrganisation,
  personAt,
  projects,
  stepsOf,
} from './seed-common.ts'

const projectRows = (of: number, state: string): string =>
  `INSERT INTO project (division_code, id, organisation_id, year, state, revision, created_at, changed_at, budget_unit_id,
     code, name, category, recurrence, first_year)
   SELECT ${d}, ${id('project', of, 'n')}, ${id('organisation', 0, officeOrganisation)}, ${of}, '${state}', 1, now(), now(),
     ${id('organisation', 0, departmentOrganisation)}, 'P' || n, '第' || n || '号项目', 'specific', 'recurring', ${of} FROM ${projects}`

const money = (of: number): readonly string[] => [
  `INSERT INTO fund_source (division_code, project_id, source, organisation_id, amount)
   SELECT ${d}, ${id('project', of, 'n')}, 'general-budget', ${id('organisation', 0, officeOrganisation)}, 500000 + n FROM ${projects}`,
  `INSERT INTO budget_entry (division_code, id, organisation_id, project_id, year, kind, source, amount, effective_on, created_at)
   SELECT ${d}, ${id('budget', of, 'n')}, ${id('organisation', 0, officeOrganisation)}, ${id('project', of, 'n')}, ${of}, 'opening',
     'general-budget', 500000 + n, '${of}-01-05', now() FROM ${projects}`,
  `INSERT INTO execution_entry (division_code, id, organisation_id, project_id, year, month, source, amount, created_at)
   SELECT ${d}, ${id('execution', of, '4 * n + q')}, ${id('organisation', 0, officeOrganisation)}, ${id('project', of, 'n')}, ${of},
     3 * q + 3, 'general-budget', 120000, now() FROM ${projects}, generate_series(0, 3) AS q`,
]

const goals = (of: number): readonly string[] => [
  `INSERT INTO goal (division_code, id, organisation_id, year, state, revision, created_at, changed_at, project_id)
   SELECT ${d}, ${id('goal', of, 'n')}, ${id('organisation', 0, officeOrganisation)}, ${of}, 'approved', 1, now(), now(),
     ${id('project', of, 'n')} FROM ${projects}`,
  `INSERT INTO goal_revision (division_code, goal_id, revision, organisation_id, annual, mid_term, created_at)
   SELECT ${d}, ${id('goal', of, 'n')}, 1, ${id('organisation', 0, officeOrganisation)}, '完成本年度第' || n || '号项目的各项任务',
     '三年内达到规定标准', now() FROM ${projects}`,
  `INSERT INTO indicator (division_code, goal_id, revision, id, organisation_id, position, term, level1, level2, name,
     comparator, target, target_text, unit, weight, origin)
   SELECT ${d}, ${id('goal', of, 'n')}, 1, ${id('indicator', of, 'm')}, ${id('organisation', 0, officeOrganisation)}, i, 'annual',
     CASE WHEN i < 3 THEN '产出指标' ELSE '效益指标' END, CASE WHEN i < 3 THEN '数量指标' ELSE '社会效益指标' END,
     '第' || m || '项指标完成情况', '>=', 100, '', '个', 18, 'own' FROM ${indicators}`,
]

const section = '1 + d % 4'

/** Who approves: nobody makes two moves that must be apart. */
const makers = {
  handler: personAt(officeOrganisation, 1),
  chief: personAt(officeOrganisation, 2),
  finance: personAt(departmentOrganisation, 3),
  business: personAt(section, 1),
  performance: personAt('0', 1),
} as const

const steps = (of: number, isOver: boolean): readonly string[] => [
  stepsOf({
    noun: 'project',
    things: projects,
    thing: id('project', of, 'n'),
    organisation: id('organisation', 0, officeOrganisation),
    at: `${of - 1}-09-01`,
    steps: [
      ['declare', makers.finance],
      ['store', makers.business],
      ['budget', makers.business],
      ['start', makers.finance],
      ...(isOver ? [['end', makers.finance] as const] : []),
    ],
  }),
  stepsOf({
    noun: 'goal',
    things: projects,
    thing: id('goal', of, 'n'),
    organisation: id('organisation', 0, officeOrganisation),
    at: `${of - 1}-10-01`,
    steps: [
      ['declare', makers.handler],
      ['endorse', makers.chief],
      ['forward', makers.finance],
      ['review', makers.business],
      ['approve', makers.performance],
    ],
  }),
]

/** The projects of a year with their money, their goals in force and the indicators of these. */
export const seedPlans = (of: number, isOver: boolean): readonly string[] => [
  projectRows(of, isOver ? 'ended' : 'running'),
  ...money(of),
  ...goals(of),
  ...steps(of, isOver),
]
