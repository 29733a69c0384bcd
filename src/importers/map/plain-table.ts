import { proposeRecipe, type Proposal } from '#domain/recipe/propose-recipe.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'

/** A table that looks like an export of entries, with the recipe its heads propose. */
export type PlainTable = { readonly block: number; readonly table: Table; readonly proposal: Proposal }

/** The tables of a document that recipes may be used on; forms and tables of a report name too few of the fields. */
export const plainTablesOf = (document: DocumentModel, name: string): PlainTable[] =>
  document.blocks.flatMap((table, block) => {
    const proposal = table.kind === 'table' && table.layout !== 'lines' ? proposeRecipe(table, name) : undefined
    return table.kind === 'table' && proposal ? [{ block, table, proposal }] : []
  })
