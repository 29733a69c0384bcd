import type { Said } from '#domain/filing/filing.ts'
import type { Block, DocumentModel } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { saidOf } from './said.ts'

const opening = 12
const rowsAtTop = 40

/** The name of a form at the start of a text that goes on with its contents. */
const nameOfForm =
  /^(?:附件\s?\d*[：:]?)?((?:20\d\d年度?)?[^，。；：:|]{0,40}?(?:自评(?:价)?表|申报表|监控表|目标表|评价表|自评报告)(?:[（(]20\d\d年度?[）)])?)/u

const nameIn = (text: MappedText): MappedText | undefined => {
  const match = nameOfForm.exec(text.text)
  const name = match?.[1]
  return match && name !== undefined ? sliceText(text, match[0].length - name.length, match[0].length) : undefined
}

const topTexts = (block: Block): MappedText[] => {
  if (block.kind === 'passage') return block.role === 'caption' ? [] : [block.text]
  return block.rows.slice(0, rowsAtTop).flatMap((row) => {
    const written = row.filter(({ text }) => text !== '')
    return written.length === 1 ? written : []
  })
}

const nameAtTop = (document: DocumentModel): Said | undefined => {
  for (const [block, found] of document.blocks.slice(0, opening).entries())
    for (const text of topTexts(found)) {
      const mapped = nameIn(text)
      if (mapped) return { text: mapped.text, mapped, block, place: placeOf(document.source, wholeSpan(mapped)) }
    }
  return undefined
}

/** The title, or the name of the form that stands in its first rows. */
export const titleOf = (document: DocumentModel): Said | undefined => {
  const at = document.blocks.findIndex((block) => block.kind === 'passage' && block.role === 'title')
  const block = document.blocks[at]
  return block?.kind === 'passage' ? saidOf(document, at, block) : nameAtTop(document)
}
