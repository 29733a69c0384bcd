import { goalTerms } from './code-tables.ts'
import { agency, department, head, neededDepartment, project, version } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, text } from './field-type.ts'
import { table } from './table.ts'

const target = {
  target: needed('kpi_target', '绩效目标', { type: text(2000), mapsTo: 'GoalRevision.texts' }),
}

const kindOfGoal = {
  businessType: optional('busi_type_code', '业务类型代码', { type: code(6) }),
  goalTypeCode: optional('perf_obj_type_code', '绩效目标类型代码', { type: code(0) }),
  goalTypeName: optional('perf_obj_type_name', '绩效目标类型名称', { type: text(0) }),
}

const own = {
  ...version,
  term: optional('jh_term', '目标期限', { type: choice(goalTerms), mapsTo: 'GoalTerm' }),
}

export const projectGoalTable = table(['项目绩效目标', 'goals of projects'], ['division', 'year', 'id', 'version'], {
  ...head,
  ...agency,
  ...department,
  id: needed('kpi_per_id', '项目绩效目标主键', { type: code(0), mapsTo: 'Goal.id' }),
  ...project,
  subprojectCode: optional('spe_pro_code', '具体项目代码', { type: code(0) }),
  ...target,
  ...kindOfGoal,
  ...own,
})

export const departmentGoalTable = table(
  ['部门整体绩效目标', 'goals of departments'],
  ['division', 'year', 'id', 'version'],
  {
    ...head,
    ...neededDepartment,
    agencyCode: optional('agency_code', '单位代码', { type: code(21), mapsTo: 'Organisation.code' }),
    agencyName: agency.agencyName,
    id: needed('kpi_dep_id', '部门整体绩效目标主键', { type: code(0), mapsTo: 'Goal.id' }),
    ...target,
    ...kindOfGoal,
    ...own,
  },
)
