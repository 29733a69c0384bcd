import type { Said } from '#domain/filing/filing.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { bare } from './titles.ts'

const empty =
  /(?:本|此|该|上)表(?:为空|无数据|无内容|没有数据|无数字)|空表|(?:没有|无|未)[^。；]{0,40}(?:收入|支出|拨款|安排|发生)[^。；]{0,40}(?:本表|此表|该表|无数据)/u
const longestStatement = 200

/** Does a text say that its table is empty? 本表无数据, 没有…安排的支出，故本表无数据. */
export const saysEmpty = (text: string): boolean => text.length <= longestStatement && empty.test(bare(text))

const said = (document: DocumentModel, block: number, mapped: MappedText): Said => ({
  text: mapped.text,
  mapped,
  block,
  place: placeOf(document.source, wholeSpan(mapped)),
})

/** The statement among the blocks [from, to), or in a row of the table itself. */
export const statementNear = (
  document: DocumentModel,
  table: Pick<Table, 'rows'>,
  range: { readonly from: number; readonly at: number; readonly to: number },
): Said | undefined => {
  for (let block = range.from; block < range.to; block += 1) {
    const found = document.blocks[block]
    if (found?.kind === 'passage' && saysEmpty(found.text.text)) return said(document, block, found.text)
  }
  const inside = table.rows.flat().find(({ text }) => text.length > 6 && saysEmpty(text))
  return inside && said(document, range.at, inside)
}
