import { fundTypes, projectCategories, projectStates, recurrences, yesNo } from './code-tables.ts'
import { agency, department, head, project } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, money, text, year } from './field-type.ts'
import { table } from './table.ts'

export const projectTable = table(['项目', 'projects'], ['division', 'year', 'code'], {
  ...head,
  ...agency,
  ...department,
  code: project.projectCode,
  name: needed('pro_name', '项目名称', { type: text(180), mapsTo: 'Project.name' }),
  id: optional('pro_id', '项目主键', { type: code(0), source: 'form' }),
  originalCode: optional('ori_pro_code', '原项目代码', {
    type: code(0),
    mapsTo: 'Project.predecessor',
    source: 'archive',
  }),
  category: optional('pro_cat_code', '项目类别代码', {
    type: choice(projectCategories),
    aliases: ['项目类别'],
    mapsTo: 'Project.category',
    source: 'form',
  }),
  firstYear: optional('setup_year', '设立年度', { type: year, mapsTo: 'Project.firstYear', source: 'form' }),
  term: optional('pro_term', '项目期限', { type: text(0), source: 'form' }),
  totalAmount: optional('pro_total_amt', '项目总额', { type: money, source: 'form' }),
  description: optional('pro_desc', '项目概述', { type: text(0), source: 'form' }),
  sectionCode: optional('mof_dep_code', '财政内部机构代码', { type: code(6), source: 'archive' }),
  agencyView: optional('pro_agency_view', '单位意见', { type: text(0), source: 'form' }),
  departmentReview: optional('pro_depreview', '部门审核意见', { type: text(0), source: 'form' }),
  budgetReview: optional('pro_bgtreview', '财政审核意见', { type: text(0), source: 'form' }),
  isEnded: optional('is_end', '是否终止', { type: choice(yesNo), source: 'form' }),
  departmentOpinion: optional('dep_aud_opnion_code', '部门审核结果代码', {
    type: code(0),
    aliases: ['dep_aud_opinion_code'],
    source: 'form',
  }),
  financeOpinion: optional('mof_aud_opnion_code', '财政审核结果代码', {
    type: code(0),
    aliases: ['mof_aud_opinion_code'],
    source: 'form',
  }),
  officeName: optional('jh_office', '实施科室', { type: text(0), mapsTo: 'Project.office' }),
  recurrence: optional('jh_recurrence', '项目持续性', { type: choice(recurrences), mapsTo: 'Project.recurrence' }),
  lastYear: optional('jh_last_year', '终止年度', { type: year, mapsTo: 'Project.lastYear' }),
  state: optional('jh_state', '项目状态', { type: choice(projectStates), mapsTo: 'ProjectState' }),
})

/** Amounts of a project by the nature of the money; the standard’s own table for it was not found. */
export const projectFundTable = table(
  ['项目资金', 'money of projects'],
  ['division', 'year', 'projectCode', 'fundType'],
  {
    ...head,
    ...project,
    fundType: needed('fund_type_code', '资金性质代码', {
      type: choice(fundTypes),
      aliases: ['资金性质'],
      mapsTo: 'Project.sources.source',
      source: 'archive',
    }),
    fundOrigin: optional('found_type_code', '资金来源代码', { type: code(0), source: 'archive' }),
    amount: needed('jh_amount', '金额', { type: money, mapsTo: 'Project.sources.amount' }),
  },
)
