import type { Said } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { saidPart } from './said.ts'

/** 穗财绩〔2017〕12号, also with the brackets that OCR and keyboards make of 〔〕. */
const documentNumber = /[\u4e00-\u9fff]{2,12}[〔［[（(]\s?\d{4}\s?[〕］\]）)]\s?第?\d{1,5}号/gu

/** Words that lead up to a number and are no part of it: 按照某财绩〔2020〕1号. */
const leading =
  /^.*?(?:按照|根据|依据|遵照|印发|下发|转发|落实|贯彻|执行|关于|以及|[的和及与以经按据])(?=[\u4e00-\u9fff]{2})/u

/** Document numbers (文号) as printed. */
export const documentNumbersOf = (document: DocumentModel): Said[] =>
  document.blocks.flatMap((passage, block) =>
    passage.kind === 'table'
      ? []
      : [...passage.text.text.matchAll(documentNumber)].map((match) => {
          const from = match.index + (leading.exec(match[0])?.[0].length ?? 0)
          return saidPart(document, block, { passage, from, to: match.index + match[0].length })
        }),
  )
