import { join } from 'node:path'
import type { Severity } from '#checks/check.ts'
import { toDraft } from '#domain/filing/draft-from-filing.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { scoreFiling, type FilingScore } from '#domain/scheme/filing/score-filing.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { confirmationTerms } from '#domain/words/confirmation-terms.ts'
import type { Language } from '#domain/words/words.ts'
import { checkFile, type CheckedFile } from '../check/checked-file.ts'
import type { Request } from '../command.ts'
import { loadForms, loadOutlines } from '../files/rules.ts'
import { writeResult } from '../files/write-file.ts'
import { checkPage } from '../html/check-page.ts'
import { findingsOf } from '../judged-verdict.ts'
import { fittingOutline } from '../report/choose-outline.ts'
import { readDraft } from '../report/read-draft.ts'
import { usualOrder, writeDocuments } from '../report/write-report.ts'
import { chooseScheme } from '../score/choose-scheme.ts'
import { scoreReport } from '../score/score-report.ts'
import { painter } from '../terminal/style.ts'
import { printIdentity, printReading } from '../text/reading-line.ts'
import { printTally, tallyOf } from '../text/tally.ts'

/** The demo scores by the scheme made for whole departments in the samples' province. */
export const demoScheme = 'guangdong-department-2022'
const demoDocuments = ['report', 'tables', 'findings', 'public'] as const
const least: Severity = 'note'

/** A sample: the filed report, and the facts it was written from where they are at hand. */
export type Sample = { readonly report: string; readonly facts: string | undefined; readonly folder: string }

type Plain = Pick<Request, 'io' | 'language'>

const printScore = ({ result }: FilingScore, language: Language): string => {
  const { scheme } = result.prepared
  const [low, high, full] = [result.score, result.highest, result.full].map(printDecimal)
  const range = low === high ? low : `${low}–${high}`
  const standing = confirmationTerms[scheme.status][language]
  return language === 'zh'
    ? `按“${scheme.name.zh}”（${standing}）计分：${range}／${full}`
    : `scored by "${scheme.name.en}" (${standing}): ${range} of ${full}`
}

const draftOf = (sample: Sample, checked: CheckedFile): Promise<DraftFiling> =>
  sample.facts === undefined ? Promise.resolve(toDraft(checked.filing)) : readDraft(sample.facts)

/** Scores without colour and at a fixed width: it goes to a file. */
const writeScore = (score: FilingScore, path: string, language: Language): Promise<void> =>
  writeResult(path, `${scoreReport(score, { io: { columns: 120, colour: false }, language })}\n`)

const writeAll = async (sample: Sample, checked: CheckedFile, { language }: Plain): Promise<FilingScore> => {
  const score = scoreFiling(prepareScheme(chooseScheme(demoScheme).scheme), checked.filing)
  const draft = await draftOf(sample, checked)
  await writeResult(join(sample.folder, 'check.html'), checkPage({ ...checked, language, least }))
  await writeScore(score, join(sample.folder, 'score.txt'), language)
  const outline = fittingOutline(loadOutlines(), draft)
  const material = { file: sample.report, draft, outline, forms: loadForms(), checked }
  await writeDocuments(material, { ...usualOrder(sample.folder), kinds: demoDocuments })
  return score
}

/** What came out of one sample, in a few lines, and how many findings there are. */
export type DemoResult = { readonly text: string; readonly findings: number; readonly page: string }

/** Reads, checks, scores and writes one sample. */
export const demoSample = async (sample: Sample, request: Plain): Promise<DemoResult> => {
  const { io, language } = request
  const paint = painter(io.colour)
  const checked = await checkFile(sample.report)
  const score = await writeAll(sample, checked, request)
  const findings = findingsOf(checked.run.judged, least)
  const text = [
    paint(printIdentity(checked.filing, language), 'bold'),
    `  ${printReading(checked.filing, language)}`,
    `  ${printTally(tallyOf(checked.run, findings), language, paint)}`,
    `  ${printScore(score, language)}`,
    `  → ${sample.folder}`,
  ].join('\n')
  return { text, findings: findings.length, page: join(sample.folder, 'check.html') }
}
