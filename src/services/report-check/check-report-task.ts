import { deserialize } from 'node:v8'
import type { Filing } from '#domain/filing/filing.ts'
import type { Task } from '../workshop/task.ts'
import { checkReport, type CheckedReport } from './check-report.ts'

/** Checks a report as the process that has read it packed it. */
export const checkReportTask: Task<Uint8Array, CheckedReport> = {
  name: 'check-report',
  run: (packed) => checkReport(deserialize(packed) as Filing),
}
