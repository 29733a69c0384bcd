import { yesNo } from './code-tables.ts'
import { agency, department, head, levels } from './common-fields.ts'
import { needed, optional } from './field.ts'
import { choice, code, money, rate, text } from './field-type.ts'
import { table } from './table.ts'

const evaluation = { evaluationId: needed('eval_id', '自评主键', { type: code(0), mapsTo: 'SelfEvaluation.id' }) }

const causes = {
  deviation: optional('devi_analy', '偏差原因分析', { type: text(0), mapsTo: 'PartRow.reason' }),
  applicationAdvice: optional('application_advise', '结果应用建议', { type: text(0) }),
}

/** The head; that of a whole department has no project. The three tiers of scores stand beside each other. */
export const selfEvaluationTable = table(['绩效自评', 'self-evaluations'], ['division', 'year', 'id'], {
  ...head,
  ...agency,
  ...department,
  id: evaluation.evaluationId,
  projectCode: optional('pro_code', '项目代码', { type: code(21), mapsTo: 'Project.code' }),
  projectName: optional('pro_name', '项目名称', { type: text(180), mapsTo: 'Project.name' }),
  ...causes,
  score: optional('total_eval_value', '单位自评得分', { type: rate(6), mapsTo: 'TierScore.unit' }),
  departmentScore: optional('dept_score', '主管部门评分', { type: rate(6), mapsTo: 'TierScore.department' }),
  departmentAdvice: optional('dept_suggest', '主管部门建议', { type: text(0) }),
  departmentOpinion: optional('dep_aud_opinion', '主管部门审核意见', { type: text(0) }),
  financeOpinion: optional('mof_aud_opinion', '财政审核意见', { type: text(0) }),
  isDeleted: optional('is_deleted', '是否删除', { type: choice(yesNo) }),
  financeScore: optional('jh_mof_score', '财政评分', { type: rate(6), mapsTo: 'TierScore.bureau' }),
})

export const selfEvaluationGoalTable = table(['自评目标完成情况', 'results of goals'], ['division', 'year', 'id'], {
  ...head,
  id: needed('eval_kpi_id', '自评目标主键', { type: code(0) }),
  ...evaluation,
  goalId: optional('kpi_per_id', '项目绩效目标主键', { type: code(0), mapsTo: 'Goal.id' }),
  goal: optional('kpi_target', '绩效目标', { type: text(2000), mapsTo: 'GoalRevision.texts' }),
  completion: optional('goal_comp', '目标完成情况', { type: text(0) }),
})

export const selfEvaluationIndicatorTable = table(
  ['自评指标完成情况', 'results of indicators'],
  ['division', 'year', 'id'],
  {
    ...head,
    id: needed('eval_ind_id', '自评指标主键', { type: code(0) }),
    ...evaluation,
    indicatorId: optional('kpi_id', '绩效指标主键', { type: code(0), mapsTo: 'PlannedIndicator.id' }),
    ...levels,
    target: optional('kpi_val', '指标值', { type: text(0), mapsTo: 'PlannedIndicator.target' }),
    completion: optional('ind_comp', '完成情况', { type: text(0), mapsTo: 'PartRow.typed' }),
    scoringStandard: optional('kpi_evalstd', '评（扣）分标准', { type: text(2000) }),
    weight: optional('ind_weight', '权重', { type: rate(4), mapsTo: 'PlannedIndicator.weight' }),
    score: optional('eval_score', '得分', { type: rate(6), mapsTo: 'SelfScore.adjusted' }),
    ...causes,
  },
)

export const selfEvaluationMoneyTable = table(
  ['自评资金情况', 'money of self-evaluations'],
  ['division', 'year', 'evaluationId', 'fundOrigin'],
  {
    ...head,
    ...evaluation,
    fundOrigin: optional('found_type_code', '资金来源代码', { type: code(0) }),
    fundOriginName: optional('found_type_name', '资金来源名称', { type: text(0) }),
    opening: optional('reply_amt', '年初批复数', { type: money, mapsTo: 'AnnualBudget.opening' }),
    adjustment: optional('year_adj_amt', '年度调整数', { type: money }),
    budget: optional('cur_amt', '变动后预算数', { type: money, mapsTo: 'AnnualBudget.total' }),
    executed: optional('year_exe_amt', '全年执行数', { type: money, mapsTo: 'Execution.total' }),
    executionRate: optional('exe_amt_rate', '执行率', { type: rate(4) }),
    executionScore: optional('exe_score', '执行率得分', { type: rate(6) }),
  },
)
