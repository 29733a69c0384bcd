import type { Severity } from '#checks/check.ts'
import type { Request } from '../command.ts'
import { findFiles, type Found } from '../files/find-files.ts'
import { findingsOf, isAlarming } from '../judged-verdict.ts'
import { printProblem, Problem } from '../problem.ts'
import { addTallies, tallyOf } from '../text/tally.ts'
import { checkFile, type CheckedFile } from './checked-file.ts'
import { progressLine } from './progress.ts'
import { emptySummary, type Sink, type Summary } from './sink.ts'

type Job = {
  readonly request: Pick<Request, 'io' | 'language'>
  readonly operands: readonly string[]
  readonly least: Severity
  readonly sinks: readonly Sink[]
}

async function* filesOf(operands: readonly string[]): AsyncGenerator<Found | Problem> {
  for (const operand of operands) {
    try {
      yield* findFiles(operand)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield error
    }
  }
}

const counted = (summary: Summary, { run, filing }: CheckedFile, least: Severity): Summary => {
  const findings = findingsOf(run.judged, least)
  return {
    ...summary,
    // A file without any text was not checked, whatever the checks had to say about nothing.
    unreadable: summary.unreadable + (filing.document.blocks.length === 0 ? 1 : 0),
    files: summary.files + 1,
    alarming: summary.alarming + (findings.some(isAlarming) ? 1 : 0),
    tally: addTallies(summary.tally, tallyOf(run, findings)),
  }
}

const refused = ({ request: { io, language } }: Job, summary: Summary, problem: Problem): Summary => {
  io.err(`${printProblem(problem, language)}\n`)
  return { ...summary, unreadable: summary.unreadable + 1 }
}

const checkOne = async (job: Job, summary: Summary, path: string): Promise<Summary> => {
  let checked: CheckedFile
  try {
    checked = await checkFile(path)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(job, summary, error)
  }
  for (const sink of job.sinks) await sink.take(checked)
  return counted(summary, checked, job.least)
}

/** Checks file after file and hands each to every sink. A file that cannot be read is said and counted, not fatal. */
export const checkAll = async (job: Job): Promise<Summary> => {
  const progress = progressLine(job.request)
  let summary = emptySummary
  for await (const found of filesOf(job.operands)) {
    if (found instanceof Problem) summary = refused(job, summary, found)
    else if (found.kind === 'other') summary = { ...summary, setAside: summary.setAside + 1 }
    else {
      progress.show(summary.files + 1, found.path)
      summary = await checkOne(job, summary, found.path)
      progress.clear()
    }
  }
  for (const sink of job.sinks) await sink.finish(summary)
  return summary
}
