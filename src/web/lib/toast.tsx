import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react'

type Toast = {
  readonly id: number
  readonly text: string
  readonly undo?: { readonly text: string; readonly do: () => void }
}
type Show = (text: string, undo?: Toast['undo']) => void

const ToastContext = createContext<Show>(() => undefined)

const stays = 6000

/** Short news of what was done, read out by screen readers; it may be undone from there. */
export const ToastProvider = ({ children }: { readonly children: ReactNode }) => {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const drop = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), [])
  const show = useCallback<Show>(
    (text, undo) => {
      next.current += 1
      const id = next.current
      setToasts((all) => [...all.slice(-2), { id, text, ...(undo ? { undo } : {}) }])
      setTimeout(() => drop(id), stays)
    },
    [drop],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, undo }) => (
          <div className="toast" key={id}>
            {text}
            {undo && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  drop(id)
                  undo.do()
                }}
              >
                {undo.text}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

export const useToast = (): Show => use(ToastContext)
