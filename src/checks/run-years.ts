import type { Filing } from '#domain/filing/filing.ts'
import type { YearCheck } from './check.ts'
import { yearChecks as allChecks } from './registry.ts'
import { runEach, type JudgedBy, type RunOf } from './run.ts'

/** A verdict across years with the check that gave it. Places are in the later report. */
export type JudgedYears = JudgedBy<YearCheck>

export type YearRun = RunOf<YearCheck>

/** Runs every check across years on two filings of one organisation, the earlier first. Pure. */
export const runYearChecks = (earlier: Filing, later: Filing, checks: readonly YearCheck[] = allChecks): YearRun =>
  runEach(checks, (check) => check.judge(earlier, later))
