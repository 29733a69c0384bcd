import type { Catalogue } from '#catalogue/load-catalogue.ts'
import { words, type Words } from '#domain/words/words.ts'

/** What a rule follows: in words, and the document of the catalogue where it is one. */
export type Source = { readonly name: Words; readonly id?: string; readonly number?: string }

/** Grounds that are no document. */
const grounds: Readonly<Record<string, Words>> = {
  arithmetic: words('算术关系', 'arithmetic'),
  consistency: words('前后一致', 'consistency'),
}

const plain = (text: string): Words => words(text, text)

/** An authority as files state it — the id or the number of a document, or words of its own — told for readers. */
export const sourceOf = ({ authorities }: Pick<Catalogue, 'authorities'>, stated: string): Source => {
  const found = authorities.find(({ id, number }) => id === stated || number === stated)
  if (!found) return { name: grounds[stated] ?? plain(stated) }
  return { name: found.title, id: found.id, ...(found.number === undefined ? {} : { number: found.number }) }
}
