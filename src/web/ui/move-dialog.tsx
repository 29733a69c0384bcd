import { useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { Field } from './field.tsx'

const texts = {
  reason: words('理由', 'Reason'),
  remark: words('说明（可不填）', 'Remark (may be left out)'),
  needed: words('请写明理由，对方会看到', 'Give the reason; it is shown to who gets it back'),
  cancel: words('取消', 'Cancel'),
}

export type Moving = {
  readonly title: string
  /** What follows from it. */
  readonly about: string
  readonly needsReason: boolean
  readonly isDanger?: boolean
}

type Props = {
  readonly moving: Moving
  readonly isBusy: boolean
  readonly error: unknown
  readonly onMove: (reason: string | undefined) => void
  readonly onClose: () => void
}

/** Asks before a step that others see, with the reason where one is due. */
export const MoveDialog = ({ moving, isBusy, error, onMove, onClose }: Props) => {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { title, about, needsReason, isDanger = false } = moving
  const given = reason.trim()
  const isMissing = needsReason && given === ''
  const move = (): void => {
    setTried(true)
    if (!isMissing) onMove(given === '' ? undefined : given)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look={isDanger ? 'danger' : 'primary'} isBusy={isBusy} onClick={move}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} foot={foot}>
      <p>{about}</p>
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <Field
        label={say(needsReason ? texts.reason : texts.remark)}
        error={isTried && isMissing ? say(texts.needed) : undefined}
      >
        {(wired) => (
          <textarea {...wired} className="input" value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
