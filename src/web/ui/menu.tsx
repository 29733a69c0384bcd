import { useEffect, useRef, useState, type ReactNode } from 'react'

type Props = {
  /** What the button is called. */
  readonly label: string
  readonly button: ReactNode
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel below itself; Escape and a click elsewhere close it. */
export const Menu = ({ label, button, children }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && !element.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <div className="menu" ref={element} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <button
        type="button"
        className="button button-quiet"
        ref={opener}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && <div className="menu-list">{children(close)}</div>}
    </div>
  )
}
