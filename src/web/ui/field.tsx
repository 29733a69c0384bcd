import { useId, type ReactNode } from 'react'

type Wired = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type Props = {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Gets what ties the control to its label, hint and error. */
  readonly children: (wired: Wired) => ReactNode
}

/** A control with its label, hint and error, tied together for screen readers. */
export const Field = ({ label, hint, error, children }: Props) => {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className="field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </div>
  )
}
