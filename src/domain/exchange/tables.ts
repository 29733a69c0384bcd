import { words } from '../words/words.ts'
import { agencyTable } from './agency-table.ts'
import type { RecordOf } from './field.ts'
import { departmentGoalTable, projectGoalTable } from './goal-tables.ts'
import { departmentIndicatorTable, indicatorLibraryTable, projectIndicatorTable } from './indicator-tables.ts'
import { monitoringTable, monitoringTaskTable } from './monitoring-tables.ts'
import { projectFundTable, projectTable } from './project-tables.ts'
import {
  selfEvaluationGoalTable,
  selfEvaluationIndicatorTable,
  selfEvaluationMoneyTable,
  selfEvaluationTable,
} from './self-evaluation-tables.ts'

/** Every table by its national name; one of ours has JH_ in front. */
export const exchangeTables = {
  BAS_AGENCY_INFO: agencyTable,
  PM_PROJECT_INFO: projectTable,
  JH_PROJECT_FUND: projectFundTable,
  PM_PERF_GOAL_INFO: projectGoalTable,
  BGT_PERF_GOAL_INFO: departmentGoalTable,
  PM_PERF_INDICATOR: projectIndicatorTable,
  BGT_PERF_INDICATOR: departmentIndicatorTable,
  BAS_PERF_INDICATOR: indicatorLibraryTable,
  PAY_PERF_MONITOR_TASK: monitoringTaskTable,
  PAY_PERF_MONITOR_INFO: monitoringTable,
  PM_PERF_SELF_EVAL: selfEvaluationTable,
  PM_SELF_EVAL_GOAL: selfEvaluationGoalTable,
  PM_SELF_EVAL_INDICATOR: selfEvaluationIndicatorTable,
  PM_PERF_SELF_BGT: selfEvaluationMoneyTable,
} as const

export type ExchangeTableId = keyof typeof exchangeTables
// The cast holds because the list above is a literal without further keys.
export const exchangeTableIds = Object.keys(exchangeTables) as readonly ExchangeTableId[]

/** The record of each table. */
export type ExchangeRecords = {
  readonly [Id in ExchangeTableId]: RecordOf<(typeof exchangeTables)[Id]['fields']>
}

export type ExchangeAgency = ExchangeRecords['BAS_AGENCY_INFO']
export type ExchangeProject = ExchangeRecords['PM_PROJECT_INFO']
export type ExchangeProjectFund = ExchangeRecords['JH_PROJECT_FUND']
export type ExchangeProjectGoal = ExchangeRecords['PM_PERF_GOAL_INFO']
export type ExchangeDepartmentGoal = ExchangeRecords['BGT_PERF_GOAL_INFO']
export type ExchangeProjectIndicator = ExchangeRecords['PM_PERF_INDICATOR']
export type ExchangeDepartmentIndicator = ExchangeRecords['BGT_PERF_INDICATOR']
export type ExchangeLibraryIndicator = ExchangeRecords['BAS_PERF_INDICATOR']
export type ExchangeMonitoringTask = ExchangeRecords['PAY_PERF_MONITOR_TASK']
export type ExchangeMonitoring = ExchangeRecords['PAY_PERF_MONITOR_INFO']
export type ExchangeSelfEvaluation = ExchangeRecords['PM_PERF_SELF_EVAL']
export type ExchangeSelfEvaluationGoal = ExchangeRecords['PM_SELF_EVAL_GOAL']
export type ExchangeSelfEvaluationIndicator = ExchangeRecords['PM_SELF_EVAL_INDICATOR']
export type ExchangeSelfEvaluationMoney = ExchangeRecords['PM_PERF_SELF_BGT']

/** What is exchanged together: one workbook or JSON file, or one CSV file for each table. */
export const exchangeSets = {
  agencies: { name: words('单位', 'agencies'), tables: ['BAS_AGENCY_INFO'] },
  projects: { name: words('项目', 'projects'), tables: ['PM_PROJECT_INFO', 'JH_PROJECT_FUND'] },
  goals: { name: words('绩效目标', 'goals'), tables: ['PM_PERF_GOAL_INFO', 'BGT_PERF_GOAL_INFO'] },
  indicators: {
    name: words('绩效指标', 'indicators'),
    tables: ['PM_PERF_INDICATOR', 'BGT_PERF_INDICATOR', 'BAS_PERF_INDICATOR'],
  },
  monitoring: { name: words('绩效监控', 'monitoring'), tables: ['PAY_PERF_MONITOR_TASK', 'PAY_PERF_MONITOR_INFO'] },
  'self-evaluation': {
    name: words('绩效自评', 'self-evaluation'),
    tables: ['PM_PERF_SELF_EVAL', 'PM_SELF_EVAL_GOAL', 'PM_SELF_EVAL_INDICATOR', 'PM_PERF_SELF_BGT'],
  },
} as const

export type ExchangeSetId = keyof typeof exchangeSets
export const exchangeSetIds = Object.keys(exchangeSets) as readonly ExchangeSetId[]
