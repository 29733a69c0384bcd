/** A page of a list, and where the next one begins; null where there is none. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null }

/** Cuts a page from rows of which one more was asked for than is shown. */
export const pageFrom = <Item extends { readonly id: string }>(rows: readonly Item[], limit: number): Page<Item> => {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
