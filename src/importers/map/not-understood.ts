import type { FinanceItem } from '#domain/filing/finance.ts'
import type { Project, Said } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { IndicatorTable } from '#domain/filing/indicator.ts'
import type { DocumentModel, Note, Passage, Table } from '#domain/text/document.ts'
import { sourceOffset, wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { isFlattened } from './flattened.ts'
import { longestPassage } from './running-text.ts'

const placeOfTable = (document: DocumentModel, table: Table): Place | undefined => {
  const cells = table.rows.flat().filter(({ runs }) => runs.length > 0)
  const first = cells[0]
  const last = cells.at(-1)
  if (!first || !last) return undefined
  return placeOf(document.source, { start: sourceOffset(first, 0), end: sourceOffset(last, last.text.length - 1) + 1 })
}

const noteOf = (place: Place, zh: string, en: string): Note => ({
  severity: 'warning',
  kind: 'not-understood',
  why: words(zh, en),
  place,
})

/** What was taken from tables. */
type Taken = {
  readonly tables: readonly IndicatorTable[]
  readonly forms: readonly Form[]
  readonly projects: readonly Project[]
  readonly plans: readonly Said[]
  readonly finance: readonly FinanceItem[]
}

const endsBefore = (starts: readonly number[], { start, end }: Place): boolean => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) >= start) high = middle
    else low = middle + 1
  }
  return (starts[low] ?? Infinity) >= end
}

const noteOnPassage = (document: DocumentModel, passage: Passage): Note[] => {
  const place = placeOf(document.source, wholeSpan(passage.text))
  if (isFlattened(passage))
    return [
      noteOf(
        place,
        '表格的单元格连成了一段，无法还原行列，内容保留、未参与核对；请从原文件复制表格再读',
        'the cells of a table ran into one paragraph; kept, not checked: copy the table from its original file',
      ),
    ]
  if (passage.text.text.length <= longestPassage) return []
  return [
    noteOf(
      { ...place, start: place.end, quote: '' },
      `段落过长，只分析了前 ${longestPassage} 个字符`,
      `a paragraph too long: only its first ${longestPassage} characters were analysed`,
    ),
  ]
}

/** Tables that gave neither indicators nor projects nor plans are listed: nothing is dropped in silence. */
export const notUnderstood = (document: DocumentModel, { tables, forms, projects, plans, finance }: Taken): Note[] => {
  const read = new Set(
    [...tables, ...forms, ...forms.flatMap(({ money }) => money ?? []), ...plans, ...finance].map(({ block }) => block),
  )
  const starts = projects.map(({ place }) => place.start).toSorted((a, b) => a - b)
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'passage') return noteOnPassage(document, block)
    const place = !read.has(index) ? placeOfTable(document, block) : undefined
    if (!place || !endsBefore(starts, place)) return []
    return [
      noteOf(
        place,
        '表格未识别出指标或项目，内容保留、未参与核对',
        'a table without recognised indicators or projects; kept, not checked',
      ),
    ]
  })
}
