import { useEffect, useId, useRef, type ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'

const closeText = words('关闭', 'Close')

type Props = {
  readonly title: string
  /** Missing where the dialog must be answered. */
  readonly onClose?: (() => void) | undefined
  readonly isSide?: boolean
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A window over the page: the browser keeps the focus in it and gives it back. */
export const Dialog = ({ title, onClose, isSide = false, foot, children }: Props) => {
  const say = useSay()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = element.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={isSide ? 'dialog dialog-side' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && <Button look="quiet" icon="close" aria-label={say(closeText)} onClick={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
      {foot !== undefined && <div className="dialog-foot">{foot}</div>}
    </dialog>
  )
}
