import { comparatorSigns, goalTerms, indicatorOrigins, valueBases, yesNo } from './code-tables.ts'
import { agency, department, head, levels, neededDepartment, project, version } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, date, endDate, figure, int, rate, text } from './field-type.ts'
import { table } from './table.ts'

const content = {
  ...levels,
  content: optional('kpi_content', '指标内容', { type: text(0) }),
  scoringStandard: optional('kpi_evalstd', '评（扣）分标准', { type: text(2000) }),
  value: optional('kpi_val', '指标值', { type: text(0), mapsTo: 'PlannedIndicator.target' }),
  remark: optional('kpi_remark', '备注', { type: text(0) }),
  isCommon: optional('is_common_ind', '是否共性指标', { type: choice(yesNo) }),
  financeOpinionCode: optional('mof_aud_opinion_code', '财政审核意见代码', { type: code(0) }),
  financeOpinion: optional('mof_aud_opinion_name', '财政审核意见', { type: text(0) }),
  budgetId: optional('bgt_id', '预算主键', { type: code(0) }),
  ...version,
}

/** What an indicator of ours holds in parts and the standard in one text or not at all. */
const own = {
  goalId: optional('jh_goal_id', '所属绩效目标主键', { type: code(0), mapsTo: 'Goal.id' }),
  term: optional('jh_term', '目标期限', { type: choice(goalTerms), mapsTo: 'PlannedIndicator.term' }),
  comparator: optional('jh_comparator', '计算符号', {
    type: choice(comparatorSigns),
    mapsTo: 'PlannedIndicator.comparator',
  }),
  target: optional('jh_target', '目标数值', { type: figure, mapsTo: 'PlannedIndicator.target' }),
  unit: optional('jh_unit', '计量单位', { type: text(0), mapsTo: 'PlannedIndicator.unit' }),
  weight: optional('jh_weight', '权重', { type: rate(6), mapsTo: 'PlannedIndicator.weight' }),
  origin: optional('jh_origin', '编制来源', { type: choice(indicatorOrigins), mapsTo: 'PlannedIndicator.origin' }),
  basis: optional('jh_basis', '指标值设定依据', { type: choice(valueBases), mapsTo: 'BasisCard.basis' }),
  basisSource: optional('jh_basis_source', '依据出处', { type: text(0), mapsTo: 'BasisCard.source' }),
}

const id = { id: needed('kpi_id', '绩效指标主键', { type: code(0), mapsTo: 'PlannedIndicator.id' }) }

export const projectIndicatorTable = table(
  ['项目绩效指标', 'indicators of projects'],
  ['division', 'year', 'id', 'version'],
  { ...head, ...agency, ...department, ...id, ...project, ...content, ...own },
)

export const departmentIndicatorTable = table(
  ['部门整体绩效指标', 'indicators of departments'],
  ['division', 'year', 'id', 'version'],
  { ...head, ...neededDepartment, ...id, ...content, ...own },
)

export const indicatorLibraryTable = table(['绩效指标库', 'library of indicators'], ['division', 'year', 'id'], {
  ...head,
  id: needed('ind_id', '指标主键', { type: code(0) }),
  code: optional('perf_ind_code', '绩效指标代码', { type: code(20) }),
  name: needed('perf_ind_name', '绩效指标名称', { type: text(1000), mapsTo: 'PlannedIndicator.name' }),
  isCommon: optional('is_common_ind', '是否共性指标', { type: choice(yesNo) }),
  valueDescription: optional('value_desc', '指标值说明', { type: text(0) }),
  value: optional('kpi_val', '指标值', { type: text(0), mapsTo: 'PlannedIndicator.target' }),
  parentId: optional('parent_id', '上级指标主键', { type: code(0) }),
  levelNumber: optional('level_no', '级次', { type: int(1, 9) }),
  isLeaf: optional('is_leaf', '是否末级', { type: choice(yesNo) }),
  isEnabled: optional('is_enabled', '是否启用', { type: choice(yesNo) }),
  from: optional('start_date', '启用日期', { type: date }),
  until: optional('end_date', '停用日期', { type: endDate }),
})
