import type { Filing } from '#domain/filing/filing.ts'
import { proposeRecipe, type Proposal } from '#domain/recipe/propose-recipe.ts'
import type { Table } from '#domain/text/document.ts'

/** A table that looks like an export of entries, with the recipe its heads propose. */
export type PlainTable = { readonly block: number; readonly table: Table; readonly proposal: Proposal }

type Read = Pick<Filing, 'document' | 'forms' | 'accounts'>

/** The tables of a document that recipes may be used on: no forms and no tables of a published account. */
export const plainTablesOf = ({ document, forms, accounts }: Read, name: string): PlainTable[] => {
  const known = new Set([
    ...[...forms, ...forms.flatMap(({ money }) => money ?? [])].map(({ block }) => block),
    ...accounts.flatMap(({ blocks }) => blocks),
  ])
  return document.blocks.flatMap((table, block) => {
    if (table.kind !== 'table' || table.layout === 'lines' || known.has(block)) return []
    const proposal = proposeRecipe(table, name)
    return proposal ? [{ block, table, proposal }] : []
  })
}
