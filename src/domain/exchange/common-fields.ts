import { yesNo } from './code-tables.ts'
import { needed, optional } from './field.ts'
import { choice, code, text, year } from './field-type.ts'

/** Whose data, of which year: the head of every table. */
export const head = {
  division: needed('mof_div_code', '财政区划代码', { type: code(9), mapsTo: 'division' }),
  year: needed('fiscal_year', '预算年度', { type: year, mapsTo: 'year' }),
}

export const agency = {
  agencyCode: needed('agency_code', '单位代码', { type: code(21), mapsTo: 'Organisation.code' }),
  agencyName: optional('agency_name', '单位名称', { type: text(300), mapsTo: 'Organisation.name' }),
}

export const department = {
  departmentCode: optional('dept_code', '部门代码', { type: code(21), mapsTo: 'Organisation.code' }),
  departmentName: optional('dept_name', '部门名称', { type: text(300), mapsTo: 'Organisation.name' }),
}

export const neededDepartment = {
  departmentCode: needed('dept_code', '部门代码', { type: code(21), mapsTo: 'Organisation.code' }),
  departmentName: department.departmentName,
}

export const project = {
  projectCode: needed('pro_code', '项目代码', { type: code(21), mapsTo: 'Project.code' }),
  projectName: optional('pro_name', '项目名称', { type: text(180), mapsTo: 'Project.name' }),
}

export const version = {
  version: optional('version', '版本号', { type: code(38), mapsTo: 'revision' }),
  versionName: optional('version_name', '版本名称', { type: text(400) }),
  isFinal: optional('is_last_inst', '是否终审', { type: choice(yesNo) }),
  isDeleted: optional('is_deleted', '是否删除', { type: choice(yesNo) }),
}

/** The three levels of an indicator; the first edition had one column for each. */
export const levels = {
  level1Code: optional('lv1_perf_ind_code', '一级指标代码', { type: code(20), aliases: ['kpi_lv1'] }),
  level1: optional('lv1_perf_ind_name', '一级指标名称', {
    type: text(1000),
    aliases: ['一级指标'],
    mapsTo: 'PlannedIndicator.level1',
  }),
  level2Code: optional('lv2_perf_ind_code', '二级指标代码', { type: code(20), aliases: ['kpi_lv2'] }),
  level2: optional('lv2_perf_ind_name', '二级指标名称', {
    type: text(1000),
    aliases: ['二级指标'],
    mapsTo: 'PlannedIndicator.level2',
  }),
  level3Code: optional('lv3_perf_ind_code', '三级指标代码', { type: code(20), aliases: ['kpi_lv3'] }),
  level3: optional('lv3_perf_ind_name', '三级指标名称', {
    type: text(1000),
    aliases: ['三级指标'],
    mapsTo: 'PlannedIndicator.name',
  }),
}
