import type { ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { BrandMark } from '../../app/brand.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { themeChoices, useTheme } from '../../lib/theme.tsx'
import { Choice } from '../../ui/choice.tsx'

const texts = {
  name: words('绩衡', 'Jiheng'),
  language: words('语言', 'Language'),
  theme: words('外观', 'Appearance'),
}

const languages = [
  { value: 'zh', text: words('中文', '中文') },
  { value: 'en', text: words('English', 'English') },
] as const

const themes = {
  system: words('跟随系统', 'System'),
  light: words('浅色', 'Light'),
  dark: words('深色', 'Dark'),
} as const

/** The frame of the pages before the sign-in. */
export const Entrance = ({
  title,
  lead,
  isWide = false,
  children,
}: {
  readonly title: string
  readonly lead?: string
  readonly isWide?: boolean
  readonly children: ReactNode
}) => {
  const { say, language, setLanguage } = useLanguage()
  const { choice, setChoice } = useTheme()
  return (
    <div className="entrance">
      <main className={isWide ? 'entrance-middle entrance-wide' : 'entrance-middle'}>
        <div className="stack entrance-card">
          <div className="brand">
            <BrandMark />
            {say(texts.name)}
          </div>
          <div>
            <h1>{title}</h1>
            {lead !== undefined && <p className="page-head-lead">{lead}</p>}
          </div>
          {children}
        </div>
      </main>
      <footer className="entrance-foot">
        <Choice label={say(texts.language)} value={language} options={languages} onChange={setLanguage} />
        <Choice
          label={say(texts.theme)}
          value={choice}
          options={themeChoices.map((value) => ({ value, text: themes[value] }))}
          onChange={setChoice}
        />
      </footer>
    </div>
  )
}
