import { readingContract } from '#contract/reading.ts'
import { answerReading } from '#services/reading/answer-reading.ts'
import { checkReading } from '#services/reading/check-reading.ts'
import { correctReading } from '#services/reading/correct-reading.ts'
import { listFacts } from '#services/reading/list-facts.ts'
import { listReadings } from '#services/reading/list-readings.ts'
import { getReading } from '#services/reading/load-reading.ts'
import { downloadFiling } from '#services/reading/pack-download.ts'
import { proposeTakeOver } from '#services/reading/propose-take-over.ts'
import { removeReading } from '#services/reading/remove-reading.ts'
import { outlineReading, readBlocks } from '#services/reading/source-blocks.ts'
import { dryRunTakeOver, takeOver } from '#services/reading/take-over.ts'
import { undoTakeOver } from '#services/reading/undo-take-over.ts'
import { writeReadingFindings } from '#services/reading/write-findings.ts'
import { bind, bindVisit } from '../bind.ts'
import { startReading } from '../job-calls/start-reading.ts'

export const readingRoutes = [
  bind(readingContract.list, listReadings),
  bindVisit(readingContract.create, startReading),
  bind(readingContract.get, getReading),
  bind(readingContract.facts, listFacts),
  bind(readingContract.outline, outlineReading),
  bind(readingContract.blocks, readBlocks),
  bind(readingContract.filing, downloadFiling),
  bind(readingContract.checks, checkReading),
  bind(readingContract.findingsFile, writeReadingFindings),
  bind(readingContract.correct, correctReading),
  bind(readingContract.answer, answerReading),
  bind(readingContract.proposal, proposeTakeOver),
  bind(readingContract.dryRun, dryRunTakeOver),
  bind(readingContract.takeOver, takeOver),
  bind(readingContract.undo, undoTakeOver),
  bind(readingContract.remove, removeReading),
]
