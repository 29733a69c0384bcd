import type { ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorNotice } from './error-notice.tsx'

const cancel = words('取消', 'Cancel')

type Props = {
  readonly title: string
  /** What follows from it. */
  readonly children: ReactNode
  readonly isDanger?: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back by itself. */
export const ConfirmDialog = ({ title, children, isDanger = false, isBusy, error, onConfirm, onClose }: Props) => {
  const say = useSay()
  const foot = (
    <>
      <Button onClick={onClose}>{say(cancel)}</Button>
      <Button look={isDanger ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} foot={foot}>
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      {children}
    </Dialog>
  )
}
