import { likelihoods, monitoringTypes, yesNo } from './code-tables.ts'
import { agency, department, head, levels, project } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, date, int, rate, text } from './field-type.ts'
import { table } from './table.ts'

export const monitoringTaskTable = table(['绩效监控任务', 'monitoring tasks'], ['division', 'year', 'id'], {
  ...head,
  id: needed('perf_task_id', '监控任务主键', { type: code(0) }),
  number: optional('perf_task_no', '监控任务编号', { type: code(0) }),
  kind: optional('perf_type_code', '监控类型代码', { type: choice(monitoringTypes), aliases: ['监控类型'] }),
  title: needed('perf_task_title', '监控任务名称', { type: text(0) }),
  description: optional('perf_task_dsec', '监控任务说明', { type: text(0), aliases: ['perf_task_desc'] }),
  dueOn: optional('task_end_date', '任务截止日期', { type: date, mapsTo: 'Task.due' }),
  isDeleted: optional('is_deleted', '是否删除', { type: choice(yesNo) }),
})

/** One row for each indicator of a project and month. */
export const monitoringTable = table(['绩效监控信息', 'monitoring'], ['division', 'year', 'id'], {
  ...head,
  ...agency,
  ...department,
  id: needed('perf_mon_id', '监控信息主键', { type: code(0), mapsTo: 'Monitoring.id' }),
  number: optional('perf_mon_no', '监控编号', { type: code(0) }),
  ...project,
  goal: optional('kpi_target', '绩效目标', { type: text(2000), mapsTo: 'GoalRevision.texts' }),
  budgetExecution: optional('pro_bgt_comp', '项目预算执行情况', { type: rate(4) }),
  expectedExecution: optional('est_pro_bgt_annual', '全年预计执行情况', { type: rate(4) }),
  ...levels,
  target: optional('kpi_val', '指标值', { type: text(0), mapsTo: 'PlannedIndicator.target' }),
  completion: optional('perf_comp', '指标完成情况', { type: text(0), mapsTo: 'MonitoringRow.typed' }),
  expectedCompletion: optional('est_perf_annual', '全年预计完成情况', { type: text(0) }),
  reasons: optional('ana_dev_reasons', '偏差原因分析', { type: text(0), mapsTo: 'MonitoringRow.reason' }),
  likelihood: optional('complete_rate', '完成目标可能性', {
    type: choice(likelihoods),
    mapsTo: 'MonitoringRow.likelihood',
  }),
  sentOn: optional('perf_send_date', '报送日期', { type: date }),
  needsRectification: optional('is_perf_rectify', '是否整改', { type: choice(yesNo) }),
  rectificationAdvice: optional('rectify_advise', '整改意见', { type: text(0) }),
  rectificationResult: optional('rectify_epilog', '整改结果', { type: text(0) }),
  indicatorId: optional('jh_kpi_id', '所属绩效指标主键', { type: code(0), mapsTo: 'PlannedIndicator.id' }),
  month: optional('jh_month', '监控截至月份', { type: int(1, 12), mapsTo: 'Monitoring.month' }),
  measures: optional('jh_measures', '改进措施', { type: text(0), mapsTo: 'MonitoringRow.measures' }),
})
