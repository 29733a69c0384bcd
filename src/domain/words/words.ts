/** A text for people, in both languages of the product. */
export type Words = { readonly zh: string; readonly en: string }

export type Language = keyof Words

export const words = (zh: string, en: string): Words => ({ zh, en })

/** A closed set: identifiers with their names, and the document the Chinese term comes from. */
export type Term = Words & { readonly authority: string }

export type TermSet = Readonly<Record<string, Term>>
