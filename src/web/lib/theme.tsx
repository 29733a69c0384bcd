import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { readSetting, writeSetting } from './settings.ts'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

type Theming = {
  readonly choice: ThemeChoice
  readonly setChoice: (choice: ThemeChoice) => void
  readonly isDark: boolean
}

const ThemeContext = createContext<Theming | undefined>(undefined)

const isChoice = (value: string | undefined): value is ThemeChoice => themeChoices.some((choice) => choice === value)

const darkSystem = '(prefers-color-scheme: dark)'

const useSystemDark = (): boolean => {
  const [isDark, setDark] = useState(() => matchMedia(darkSystem).matches)
  useEffect(() => {
    const query = matchMedia(darkSystem)
    const follow = (): void => setDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isDark
}

/** Light or dark as the system has it, unless the reader chose one. */
export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const stored = readSetting('theme')
    return isChoice(stored) ? stored : 'system'
  })
  const isSystemDark = useSystemDark()
  const isDark = choice === 'system' ? isSystemDark : choice === 'dark'
  useEffect(() => {
    document.documentElement.dataset['theme'] = choice
    writeSetting('theme', choice)
  }, [choice])
  const theming = useMemo(() => ({ choice, setChoice, isDark }), [choice, isDark])
  return <ThemeContext value={theming}>{children}</ThemeContext>
}

export const useTheme = (): Theming => {
  const theming = use(ThemeContext)
  if (!theming) throw new Error('outside of ThemeProvider')
  return theming
}
