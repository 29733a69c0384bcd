import { budgetLevels, organisationKinds, yesNo } from './code-tables.ts'
import { department, head } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, date, endDate, text } from './field-type.ts'
import { table } from './table.ts'

export const agencyTable = table(['单位', 'agencies'], ['division', 'year', 'code'], {
  ...head,
  divisionName: optional('mof_div_name', '财政区划名称', { type: text(360) }),
  code: needed('agency_code', '单位代码', { type: code(21), mapsTo: 'Organisation.code' }),
  name: needed('agency_name', '单位名称', { type: text(300), mapsTo: 'Organisation.name' }),
  parentCode: optional('parent_id', '上级单位', { type: code(0), mapsTo: 'Organisation.parent' }),
  ...department,
  sectionCode: optional('mof_dep_code', '财政内部机构代码', {
    type: code(6),
    mapsTo: 'Organisation.supervisor',
    source: 'archive',
  }),
  budgetLevelCode: optional('budget_level_code', '预算级次代码', { type: code(0), source: 'archive' }),
  isLeaf: optional('is_leaf', '是否末级', { type: choice(yesNo) }),
  isEnabled: optional('is_enabled', '是否启用', { type: choice(yesNo) }),
  isDeleted: optional('is_deleted', '是否删除', { type: choice(yesNo) }),
  from: optional('start_date', '启用日期', { type: date, mapsTo: 'Organisation.from' }),
  until: optional('end_date', '停用日期', { type: endDate, mapsTo: 'Organisation.until' }),
  kind: optional('jh_kind', '单位类型', { type: choice(organisationKinds), mapsTo: 'Organisation.kind' }),
  budgetLevel: optional('jh_budget_level', '预算级次', {
    type: choice(budgetLevels),
    mapsTo: 'Organisation.budgetLevel',
  }),
  areaCode: optional('jh_area_code', '镇街区划代码', { type: code(9), mapsTo: 'Organisation.areaCode' }),
})
