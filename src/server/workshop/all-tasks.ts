import { checkReportTask } from '#services/report-check/check-report-task.ts'
import { checkReadingTask, packReadingTask, writeReadingFindingsTask } from '#services/reading/reading-tasks.ts'
import { checkWholeTask } from '#services/self-evaluation/check-whole-task.ts'
import { documentStateTask, writeDocumentTask } from '#services/self-evaluation/document-tasks.ts'
import type { AnyTask } from '#services/workshop/task.ts'
import { writeExchangeTask } from '#services/workshop/write-exchange-task.ts'
import { writeListTask } from '#services/workshop/write-list-task.ts'

/** Everything the workshop knows to do. */
export const allTasks: readonly AnyTask[] = [
  checkReportTask,
  checkReadingTask,
  checkWholeTask,
  documentStateTask,
  packReadingTask,
  writeDocumentTask,
  writeExchangeTask,
  writeListTask,
  writeReadingFindingsTask,
]
