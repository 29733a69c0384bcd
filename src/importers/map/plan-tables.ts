import type { Said } from '#domain/filing/filing.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { columnKind } from './columns.ts'

/** A table of plans names projects and what they are to reach, without amounts. */
const projectColumn = (table: Table): number => {
  const kinds = (table.rows[0] ?? []).map(({ text }) => columnKind(text))
  const isPlan = kinds.includes('goal') && !kinds.includes('budget') && !kinds.includes('executed')
  return isPlan ? kinds.indexOf('project') : -1
}

/** Tasks planned in tables: the name of each row. */
export const plannedIn = (document: DocumentModel): Said[] =>
  document.blocks.flatMap((table, block) => {
    const column = table.kind === 'table' ? projectColumn(table) : -1
    if (table.kind !== 'table' || column === -1) return []
    return table.rows.slice(1).flatMap((row) => {
      const mapped = row[column]
      return mapped && mapped.text !== ''
        ? [{ text: mapped.text, mapped, block, place: placeOf(document.source, wholeSpan(mapped)) }]
        : []
    })
  })
