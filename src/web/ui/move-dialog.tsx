import { useState } from 'react'
import { words, type Words } from '#domain/words/words.ts'
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
  snippets: words('常用措辞', 'Ready wordings'),
}

/** A reason often given: its name, and the words it puts into the field, to be finished by hand. */
export type Snippet = { readonly id: string; readonly title: Words; readonly text: Words }

export type Moving = {
  readonly title: string
  /** What follows from it. */
  readonly about: string
  readonly needsReason: boolean
  readonly isDanger?: boolean
  readonly snippets?: readonly Snippet[] | undefined
}

type SnippetsProps = { readonly snippets: readonly Snippet[]; readonly onTake: (text: string) => void }

const Snippets = ({ snippets, onTake }: SnippetsProps) => {
  const say = useSay()
  if (snippets.length === 0) return undefined
  return (
    <div className="stack-s" role="group" aria-label={say(texts.snippets)}>
      <span className="field-label">{say(texts.snippets)}</span>
      <div className="row">
        {snippets.map(({ id, title, text }) => (
          <Button key={id} onClick={() => onTake(say(text))}>
            {say(title)}
          </Button>
        ))}
      </div>
    </div>
  )
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
  const { title, about, needsReason, isDanger = false, snippets = [] } = moving
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
      <Snippets
        snippets={snippets}
        onTake={(text) => setReason(reason.trim() === '' ? text : `${reason.trim()}\n${text}`)}
      />
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
