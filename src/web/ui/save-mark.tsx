import { words } from '#domain/words/words.ts'
import type { SaveState } from '../lib/autosave.ts'
import { useSay } from '../lib/language.tsx'
import { Icon } from './icon.tsx'

const texts = {
  saved: words('已保存', 'saved'),
  waiting: words('未保存', 'not saved yet'),
  saving: words('正在保存', 'saving'),
  failed: words('没有保存成功', 'not saved'),
  conflict: words('别人也改过', 'somebody else changed it too'),
} as const

/** Where the saving of a cell or row stands. */
export const SaveMark = ({ state }: { readonly state: SaveState }) => {
  const say = useSay()
  return (
    <span className="save-mark" data-state={state} role="status">
      {state === 'saving' && <span className="spinner" aria-hidden="true" />}
      {state === 'saved' && <Icon name="check" />}
      {(state === 'failed' || state === 'conflict') && <Icon name="alert" />}
      {state !== 'clean' && say(texts[state])}
    </span>
  )
}
