import type { Said } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { saidPart } from './said.ts'

/** 穗财绩〔2017〕12号, also with the brackets that OCR and keyboards make of 〔〕. */
const documentNumber = /[\u4e00-\u9fff]{2,12}[〔［[（(]\s?\d{4}\s?[〕］\]）)]\s?第?\d{1,5}号/gu

/** Document numbers (文号) as printed. */
export const documentNumbersOf = (document: DocumentModel): Said[] =>
  document.blocks.flatMap((passage, block) =>
    passage.kind === 'table'
      ? []
      : [...passage.text.text.matchAll(documentNumber)].map((match) =>
          saidPart(document, block, { passage, from: match.index, to: match.index + match[0].length }),
        ),
  )
