import type { Words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Dialog } from './dialog.tsx'

/** Something missing: `place` names the element `row-…` it is missing in. */
export type Gap = { readonly place: string; readonly problem: Words; readonly remedy: Words }

const goTo = (place: string): void => {
  const row = document.getElementById(`row-${place}`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}

type Props = { readonly title: string; readonly gaps: readonly Gap[]; readonly onClose: () => void }

/** What is still to be filled in; each line leads there. */
export const GapsDialog = ({ title, gaps, onClose }: Props) => {
  const say = useSay()
  const go = (place: string): void => {
    onClose()
    // The dialog gives the focus back first.
    setTimeout(() => goTo(place), 0)
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <ul className="check-up-list">
        {gaps.map(({ place, problem, remedy }) => (
          <li className="check-up-line" data-severity="error" key={`${place} ${problem.zh}`}>
            <button type="button" className="check-up-go" onClick={() => go(place)}>
              <strong>{say(problem)}</strong>
              <span>{say(remedy)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
