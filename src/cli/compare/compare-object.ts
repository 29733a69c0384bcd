import { createHash } from 'node:crypto'
import type { Language } from '#domain/words/words.ts'
import { version } from '../files/package-root.ts'
import { placingOf } from '../json/placing.ts'
import { placeJson } from '../json/place-json.ts'
import { verdictJson } from '../json/verdict-json.ts'
import { evidenceOf } from '../judged-verdict.ts'
import { reportOf, type Comparison, type FiledReport } from './compare-filings.ts'

const reportJson = ({ file, bytes, filing }: FiledReport) => ({
  file,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  organisation: filing.organisation?.name ?? null,
  year: filing.year?.value ?? null,
})

/** The object of `compare --json`: verdicts as in `check --json`, each place with the file it stands in. */
export const compareObject = (comparison: Comparison, language: Language) => ({
  jiheng: version,
  earlier: reportJson(comparison.earlier),
  later: reportJson(comparison.later),
  verdicts: comparison.judged.map((judged) => ({
    ...verdictJson(judged, { language, at: { offset: (offset) => offset, anchors: [] } }),
    places: evidenceOf(judged.verdict).places.map((place) => {
      const { file, filing } = reportOf(comparison, place)
      return { file, ...placeJson(place, placingOf(filing.document)) }
    }),
  })),
})
