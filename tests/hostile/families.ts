import { archiveBombs } from './make/archive-bombs.ts'
import type { HostileFile } from './make/hostile-file.ts'
import { ofdBombs } from './make/ofd-bombs.ts'
import { pdfBombs } from './make/pdf-bombs.ts'
import { sheetBombs } from './make/sheet-bombs.ts'
import { pageBombs, tableTextBombs } from './make/text-bombs.ts'
import { wordBombs } from './make/word-bombs.ts'
import { wrongTypes } from './make/wrong-types.ts'

/** The hostile files by what they pretend to be; name and family make a sentence. */
export const families: readonly { readonly family: string; readonly files: readonly HostileFile[] }[] = [
  { family: 'an archive', files: archiveBombs },
  { family: 'a Word file', files: wordBombs },
  { family: 'a workbook', files: sheetBombs },
  { family: 'an OFD file', files: ofdBombs },
  { family: 'a web page', files: pageBombs },
  { family: 'a delimited table', files: tableTextBombs },
  { family: 'a PDF', files: pdfBombs },
  { family: 'a file of another kind:', files: wrongTypes },
]
