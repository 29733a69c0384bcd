/** Writes samples/<id>.md from samples/<id>.facts.json with the outline of its year. Run: npx tsx scripts/generate-samples.ts */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import type { Outline } from '#reports/outline.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'

const root = join(import.meta.dirname, '..')
const ending = '.facts.json'

const readOutline = (id: string): Outline => {
  const { outline, problems } = parseOutline(
    JSON.parse(readFileSync(join(root, 'catalogue/outlines', `${id}.json`), 'utf8')),
  )
  if (!outline) throw new Error(`${id}: ${JSON.stringify(problems)}`)
  return outline
}

/** The Markdown of every sample, by its file name. */
export const sampleReports = (): ReadonlyMap<string, string> => {
  const outlines = [readOutline('guangzhou-2021'), readOutline('guangzhou-2023')]
  const files = readdirSync(join(root, 'samples')).filter((name) => name.endsWith(ending))
  return new Map(
    files.toSorted().map((name) => {
      const { draft, problems } = parseDraftFacts(readFileSync(join(root, 'samples', name), 'utf8'))
      const outline = outlines.findLast(({ fromYear }) => fromYear <= (draft.year ?? 0))
      if (!outline || problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`)
      return [name.replace(ending, '.md'), writeMarkdown(buildReport(outline, draft))]
    }),
  )
}

if (process.argv[1] === import.meta.filename)
  for (const [name, text] of sampleReports()) {
    writeFileSync(join(root, 'samples', name), text)
    console.log(`samples/${name}`)
  }
