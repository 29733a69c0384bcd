import { createHash } from 'node:crypto'
import type { Note } from '#domain/text/document.ts'
import type { Language } from '#domain/words/words.ts'
import type { CheckedFile } from './checked-file.ts'
import { version } from '../files/package-root.ts'
import { placingOf } from '../json/placing.ts'
import { filingJson } from '../json/filing-json.ts'
import { placeJson } from '../json/place-json.ts'
import { ledgerJson, verdictJson } from '../json/verdict-json.ts'

const isNotUnderstood = ({ kind }: Note): boolean => kind === 'not-understood' || kind === 'limit'

/** The object of the `check --json` contract for one file. Keys and their order are part of the contract. */
export const checkObject = ({ file, bytes, filing, run }: CheckedFile, language: Language) => {
  const at = placingOf(filing.document)
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
