import { createHash } from 'node:crypto'
import type { CheckRun } from '#checks/run.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Note } from '#domain/text/document.ts'
import type { Language } from '#domain/words/words.ts'
import { version } from '../files/package-root.ts'
import { codePointOffsets } from './code-points.ts'
import { filingJson } from './filing-json.ts'
import { placeJson } from './place-json.ts'
import { ledgerJson, verdictJson } from './verdict-json.ts'

/** One checked file: its name as the user wrote it, its bytes, what was read and what the checks said. */
export type CheckedFile = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly filing: Filing
  readonly run: CheckRun
}

const isNotUnderstood = ({ kind }: Note): boolean => kind === 'not-understood' || kind === 'limit'

/** The object of the `check --json` contract for one file. Keys and their order are part of the contract. */
export const checkObject = ({ file, bytes, filing, run }: CheckedFile, language: Language) => {
  const at = codePointOffsets(filing.document.source.text)
  return {
    jiheng: version,
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    filing: filingJson(filing, at),
    verdicts: run.judged.map((judged) => verdictJson(judged, { language, at })),
    ledger: run.ledger.map((line) => ledgerJson(line, language)),
    notUnderstood: filing.document.notes
      .filter(isNotUnderstood)
      .map(({ place, why }) => ({ place: placeJson(place, at), why: why[language] })),
  }
}

/** The contract object on one line. */
export const checkLine = (checked: CheckedFile, language: Language): string =>
  JSON.stringify(checkObject(checked, language))
