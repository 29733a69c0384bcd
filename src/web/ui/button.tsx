import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { firstUpper } from './first-upper.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> & {
  readonly look?: Look
  readonly icon?: IconName
  readonly isLarge?: boolean
  /** Under way: stays in focus, and does nothing more. */
  readonly isBusy?: boolean
  readonly children?: ReactNode
}

const classOf = (look: Look, isLarge: boolean, isOnlyIcon: boolean): string =>
  ['button', look !== 'plain' && `button-${look}`, isLarge && 'button-large', isOnlyIcon && 'button-icon']
    .filter(Boolean)
    .join(' ')

/** A button. While busy it keeps the focus, so that the keyboard is not lost. */
export const Button = ({
  look = 'plain',
  icon,
  isLarge = false,
  isBusy = false,
  children,
  onClick,
  'aria-disabled': isOff,
  ...rest
}: Props) => (
  <button
    type="button"
    {...rest}
    className={classOf(look, isLarge, children === undefined)}
    aria-busy={isBusy || undefined}
    aria-disabled={isBusy || isOff || undefined}
    onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
  >
    {isBusy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
    {firstUpper(children)}
  </button>
)
