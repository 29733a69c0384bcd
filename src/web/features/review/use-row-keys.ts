import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))

const isFree = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !isTyping(target) && !ctrlKey && !metaKey && !altKey && !document.querySelector('dialog[open]')

const rowsIn = (list: HTMLElement): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.split-row')]

/** From nowhere, down begins at the first row and up at the last. */
const step = (list: HTMLElement, by: 1 | -1): void => {
  const rows = rowsIn(list)
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows.at(at === -1 ? (by === 1 ? 0 : -1) : Math.min(rows.length - 1, Math.max(0, at + by)))
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

const within = (list: HTMLElement, selector: string): HTMLElement | null | undefined =>
  rowsIn(list)
    .find((row) => row.contains(document.activeElement))
    ?.querySelector<HTMLElement>(selector)

const actions: Readonly<Record<string, (list: HTMLElement) => void>> = {
  j: (list) => step(list, 1),
  k: (list) => step(list, -1),
  a: (list) => within(list, '[data-action="agree"]')?.click(),
  e: (list) => within(list, 'input')?.focus(),
}

/** Rows by the keyboard: j and k go on and back, a agrees, e edits the score, Escape goes back to the row. */
export const useRowKeys = () => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const element = list.current
      if (!element) return
      if (event.key === 'Escape' && isTyping(event.target) && element.contains(document.activeElement)) {
        rowsIn(element)
          .find((row) => row.contains(document.activeElement))
          ?.focus()
        return
      }
      const act = actions[event.key]
      if (!act || !isFree(event)) return
      event.preventDefault()
      act(element)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return list
}
