import { importBatchContract } from '#contract/import-batch.ts'
import { dryRunImport } from '#services/import/dry-run.ts'
import { getBatch, listBatches } from '#services/import/list-batches.ts'
import { runImport } from '#services/import/run-import.ts'
import { undoImport } from '#services/import/undo-import.ts'
import { uploadTable } from '#services/import/upload-table.ts'
import { bind, bindVisit } from '../bind.ts'
import { startImport } from '../job-calls/start-import.ts'

export const importBatchRoutes = [
  bind(importBatchContract.upload, uploadTable),
  bind(importBatchContract.dryRun, dryRunImport),
  bind(importBatchContract.run, runImport),
  bindVisit(importBatchContract.runAsJob, startImport),
  bind(importBatchContract.list, listBatches),
  bind(importBatchContract.get, getBatch),
  bind(importBatchContract.undo, undoImport),
]
