import type { FormKind } from '../filing/form.ts'
import type { GoalTerm } from '../filing/form-base.ts'
import type { MoneyColumn } from '../filing/form-money.ts'
import type { ProjectNature } from '../filing/goal-declaration.ts'
import type { DeviationCause, Likelihood } from '../filing/monitoring.ts'
import type { Term } from './words.ts'

/** The official forms of performance management. */
export const formKindTerms = {
  'project-evaluation': { zh: '项目支出绩效自评表', en: 'self-evaluation of a project', authority: '财预〔2020〕10号' },
  'department-evaluation': {
    zh: '部门整体支出绩效自评表',
    en: 'self-evaluation of a department',
    authority: 'practice',
  },
  'goal-declaration': { zh: '绩效目标申报表', en: 'declaration of goals', authority: '财预〔2015〕88号' },
  monitoring: { zh: '绩效运行监控表', en: 'monitoring table', authority: '财预〔2019〕136号' },
} as const satisfies Readonly<Record<FormKind, Term>>

/** How far a goal reaches. */
export const goalTermTerms = {
  'mid-term': { zh: '中期', en: 'several years', authority: '财预〔2015〕88号' },
  annual: { zh: '年度', en: 'the year', authority: '财预〔2015〕88号' },
} as const satisfies Readonly<Record<GoalTerm, Term>>

/** Is a project new or does it go on? */
export const projectNatureTerms = {
  new: { zh: '新增项目', en: 'new project', authority: '财预〔2015〕88号' },
  continuing: { zh: '延续项目', en: 'continuing project', authority: '财预〔2015〕88号' },
} as const satisfies Readonly<Record<ProjectNature, Term>>

/** Columns of the money part of a form. */
export const moneyColumnTerms = {
  opening: { zh: '年初预算数', en: 'opening budget', authority: '财预〔2020〕10号' },
  annual: { zh: '全年预算数', en: 'budget after all changes', authority: '财预〔2020〕10号' },
  executed: { zh: '执行数', en: 'execution', authority: '财预〔2020〕10号' },
  forecast: { zh: '全年预计执行数', en: 'execution expected by the year’s end', authority: '财预〔2019〕136号' },
  rate: { zh: '执行率', en: 'execution rate', authority: '财预〔2020〕10号' },
  points: { zh: '分值', en: 'points to be had', authority: '财预〔2020〕10号' },
  score: { zh: '得分', en: 'points given', authority: '财预〔2020〕10号' },
  reason: { zh: '偏差原因', en: 'reason of the deviation', authority: '财预〔2020〕10号' },
} as const satisfies Readonly<Record<MoneyColumn, Term>>

/** Why an indicator falls behind. */
export const deviationCauseTerms = {
  funds: { zh: '经费保障', en: 'money', authority: '财预〔2019〕136号' },
  rules: { zh: '制度保障', en: 'rules', authority: '财预〔2019〕136号' },
  staff: { zh: '人员保障', en: 'staff', authority: '财预〔2019〕136号' },
  equipment: { zh: '硬件条件保障', en: 'equipment', authority: '财预〔2019〕136号' },
  other: { zh: '其他', en: 'something else', authority: '财预〔2019〕136号' },
} as const satisfies Readonly<Record<DeviationCause, Term>>

/** Will the goal be reached? */
export const likelihoodTerms = {
  certain: { zh: '确定能', en: 'certain', authority: '财预〔2019〕136号' },
  possible: { zh: '有可能', en: 'possible', authority: '财预〔2019〕136号' },
  impossible: { zh: '完全不可能', en: 'impossible', authority: '财预〔2019〕136号' },
} as const satisfies Readonly<Record<Likelihood, Term>>
