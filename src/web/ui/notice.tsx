import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type NoticeTone = 'calm' | 'good' | 'warn' | 'bad'

const icons: Readonly<Record<NoticeTone, IconName>> = { calm: 'info', good: 'check', warn: 'alert', bad: 'alert' }

type Props = { readonly tone?: NoticeTone; readonly isAlert?: boolean; readonly children: ReactNode }

/** Something the reader should know where they are. */
export const Notice = ({ tone = 'calm', isAlert = false, children }: Props) => (
  <div className={tone === 'calm' ? 'notice' : `notice notice-${tone}`} role={isAlert ? 'alert' : undefined}>
    <Icon name={icons[tone]} />
    <div className="grow">{children}</div>
  </div>
)
