import type { ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'

const done = words('已完成', 'done')

type Props = {
  readonly number: number
  readonly title: string
  readonly about: string
  /** What is there already. */
  readonly state: string
  readonly isDone: boolean
  readonly children: ReactNode
}

/** One step of the set-up. Steps that are done stay open to more. */
export const Step = ({ number, title, about, state, isDone, children }: Props) => {
  const say = useSay()
  return (
    <section className="card set-up-step" aria-labelledby={`step-${number}`} data-done={isDone}>
      <div className="set-up-mark" aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </div>
      <div className="stack">
        <div>
          <h2 id={`step-${number}`}>
            {title} {isDone && <span className="visually-hidden">{say(done)}</span>}
          </h2>
          <p className="muted">{about}</p>
          <p className="small set-up-state">{state}</p>
        </div>
        {children}
      </div>
    </section>
  )
}
