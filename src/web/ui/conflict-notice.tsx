import type { ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const texts = {
  conflict: words('别人刚刚改过这一行。系统里现在是：', 'Somebody else just changed this row. It says now:'),
  takeTheirs: words('采用系统里的', 'Take the other'),
  keepMine: words('保留我填的', 'Keep mine'),
}

type Props = {
  /** What is there now; what the person wrote stands in its fields. */
  readonly children: ReactNode
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Two wrote the same: both are shown, and the person chooses. */
export const ConflictNotice = ({ children, onKeep, onTake }: Props) => {
  const say = useSay()
  return (
    <Notice tone="warn" isAlert>
      <p>{say(texts.conflict)}</p>
      <div className="prose">{children}</div>
      <div className="row">
        <Button onClick={onKeep}>{say(texts.keepMine)}</Button>
        <Button onClick={onTake}>{say(texts.takeTheirs)}</Button>
      </div>
    </Notice>
  )
}
