import { promisify } from 'node:util'
import { deserialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import { runChecks } from '#checks/run.ts'
import { tellRun, type ToldRun } from '#checks/told.ts'
import { correctFigures, type FigureCorrection } from '#domain/filing/correct-figures.ts'
import { parseFiling, printFiling } from '#domain/filing/filing-json.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import type { ReadingSummary, StoredCorrection } from '#store/queries/reading.ts'
import type { DocumentFile } from '../self-evaluation/document-tasks.ts'
import { toldFindings } from '../self-evaluation/findings-input.ts'
import { mediaTypeOf, writeDocument, type DocumentFormat } from '../self-evaluation/write-document.ts'
import type { Task } from '../workshop/task.ts'
import { countFacts } from './fact-bounds.ts'
import { piecesOf } from './source-pieces.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Bytes of JSON what was read may have: more was never read from a file within the limits of the readers. */
const largest = 600_000_000
const longestName = 200

const summaryOf = (filing: Filing, size: number): ReadingSummary => ({
  kind: filing.kind,
  organisation: (filing.organisation?.name ?? '').slice(0, longestName),
  year: filing.year?.value,
  blocks: piecesOf(filing).pieces.length,
  characters: filing.document.source.text.length,
  facts: countFacts(filing),
  notes: filing.document.notes.length,
  size,
})

/** What was read, as it is kept: packed JSON. */
export type Packed = { readonly bytes: Uint8Array; readonly summary: ReadingSummary }

/** Packs what a reading child handed over. */
export const packReadingTask: Task<Uint8Array, Packed> = {
  name: 'pack-reading',
  run: async (handed) => {
    const filing = deserialize(handed) as Filing
    const bytes = await pack(printFiling(filing), { level: 4 })
    return { bytes, summary: summaryOf(filing, bytes.length) }
  },
}

/** What was packed, with the length of its JSON. */
export const unpackReading = async (bytes: Uint8Array): Promise<{ filing: Filing; size: number }> => {
  const json = await unpack(bytes, { maxOutputLength: largest })
  return { filing: parseFiling(json.toString('utf8')), size: json.length }
}

const exact = ({ start, end, value }: StoredCorrection): readonly FigureCorrection[] => {
  const decimal = parseDecimal(value)
  return decimal ? [{ start, end, value: decimal }] : []
}

/** A filing with the corrections people made. */
export const correctedBy = (filing: Filing, corrections: readonly StoredCorrection[]): Filing =>
  correctFigures(filing, corrections.flatMap(exact))

export type ToCheck = { readonly bytes: Uint8Array; readonly corrections: readonly StoredCorrection[] }

const correctedIn = async ({ bytes, corrections }: ToCheck): Promise<{ filing: Filing; asRead: Filing }> => {
  const { filing } = await unpackReading(bytes)
  return { filing: correctedBy(filing, corrections), asRead: filing }
}

/** What the checks find in a report with the figures that were corrected. */
export const checkReadingTask: Task<ToCheck, ToldRun> = {
  name: 'check-reading',
  run: async (asked) => {
    const { filing, asRead } = await correctedIn(asked)
    return tellRun(runChecks(filing), filing, asRead)
  },
}

export type FindingsToWrite = ToCheck & { readonly fileName: string; readonly format: DocumentFormat }

/** 检查结果说明 of an uploaded report. */
export const writeReadingFindingsTask: Task<FindingsToWrite, DocumentFile> = {
  name: 'write-reading-findings',
  run: async ({ fileName, format, ...asked }) => {
    const { filing } = await correctedIn(asked)
    const organisation = filing.organisation?.name ?? ''
    const told = toldFindings(runChecks(filing), { organisation, year: filing.year?.value, file: fileName })
    const content = await writeDocument({ report: findingsReport(told), sheets: [] }, format, organisation)
    const base = fileName.replace(/\.[^.]{1,5}$/u, '')
    return { content, mediaType: mediaTypeOf(format), fileName: `${base}-检查结果说明.${format}` }
  },
}
