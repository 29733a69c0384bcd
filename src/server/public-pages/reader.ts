import type { Language, Words } from '#domain/words/words.ts'

/** Who reads a public page: nobody is known, but the language is asked for in the address. */
export type Reader = {
  readonly language: Language
  readonly say: (text: Words) => string
  /** An address of these pages in the reader’s language. */
  readonly to: (path: string, query?: Readonly<Record<string, string>>) => string
}

export const readerOf = (asked: string | undefined): Reader => {
  const language: Language = asked === 'en' ? 'en' : 'zh'
  return {
    language,
    say: (text) => text[language],
    to: (path, query = {}) => {
      const all = { ...query, ...(language === 'en' ? { lang: 'en' } : {}) }
      const search = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()
      return search === '' ? path : `${path}?${search}`
    },
  }
}
