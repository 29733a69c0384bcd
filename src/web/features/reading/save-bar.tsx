import { words } from '#domain/words/words.ts'
import { errorOf } from '../../lib/api-error.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Correction } from './queries.ts'
import type { Corrections } from './use-corrections.ts'

const texts = {
  changed: (count: number) => words(`${count}处更正，尚未保存`, `${count} corrections, not saved yet`),
  none: words('更正已全部撤回，尚未保存', 'All corrections are taken back, not saved yet'),
  save: words('保存更正', 'Save corrections'),
  giveUp: words('放弃更正', 'Give them up'),
  theirs: words('别人保存的更正：', 'Corrections somebody else saved:'),
  mine: words('再次保存将以您的更正为准。', 'Saving again puts yours in their place.'),
}

const Conflict = ({ saved }: { readonly saved: readonly Correction[] }) => {
  const say = useSay()
  return (
    <Notice tone="warn" isAlert>
      <p>
        {say(texts.theirs)} {saved.map(({ value }) => value).join('、')}
      </p>
      <p>{say(texts.mine)}</p>
    </Notice>
  )
}

/** Stays in sight while corrections wait to be saved. */
export const SaveBar = ({
  corrections,
  saved,
}: {
  readonly corrections: Corrections
  readonly saved: readonly Correction[]
}) => {
  const say = useSay()
  const { isDirty, all, error, isSaving, save, giveUp } = corrections
  if (!isDirty) return undefined
  const isConflict = error !== null && errorOf(error).code === 'conflict'
  return (
    <div className="save-bar no-print" role="region" aria-label={say(texts.save)}>
      {isConflict && <Conflict saved={saved} />}
      {error !== null && !isConflict && <ErrorNotice error={error} />}
      <div className="row">
        <span role="status" className="grow">
          {say(all.length === 0 ? texts.none : texts.changed(all.length))}
        </span>
        <Button onClick={giveUp}>{say(texts.giveUp)}</Button>
        <Button look="primary" isBusy={isSaving} onClick={save}>
          {say(texts.save)}
        </Button>
      </div>
    </div>
  )
}
