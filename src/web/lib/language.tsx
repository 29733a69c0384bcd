import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language, Words } from '#domain/words/words.ts'
import { readSetting, writeSetting } from './settings.ts'

type Speaking = {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The text in the language of the reader. */
  readonly say: (text: Words) => string
}

const LanguageContext = createContext<Speaking | undefined>(undefined)

const isLanguage = (value: string | undefined): value is Language => value === 'zh' || value === 'en'

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** Chinese unless the reader chose otherwise. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => {
    const stored = readSetting('language')
    return isLanguage(stored) ? stored : 'zh'
  })
  useEffect(() => {
    document.documentElement.lang = tags[language]
    writeSetting('language', language)
  }, [language])
  const speaking = useMemo(() => ({ language, setLanguage, say: (text: Words) => text[language] }), [language])
  return <LanguageContext value={speaking}>{children}</LanguageContext>
}

/** The language of the reader. */
export const useLanguage = (): Speaking => {
  const speaking = use(LanguageContext)
  if (!speaking) throw new Error('outside of LanguageProvider')
  return speaking
}

/** Says texts in the language of the reader. */
export const useSay = (): ((text: Words) => string) => useLanguage().say
