import { useEffect, useRef } from 'react'
import type { FindingAnswerKind } from '#domain/process/finding.ts'

const answers: Readonly<Record<string, FindingAnswerKind>> = { '1': 'fix', '2': 'explain', '3': 'accept' }

type Keys = {
  readonly onMove: (by: 1 | -1) => void
  readonly onAnswer: (kind: FindingAnswerKind) => void
  readonly onSearch: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null

const act = (key: string, keys: Keys): boolean => {
  const answer = answers[key]
  if (key === 'j' || key === 'k') keys.onMove(key === 'j' ? 1 : -1)
  else if (answer) keys.onAnswer(answer)
  else if (key === '/') keys.onSearch()
  else return false
  return true
}

/** j and k go on and back, 1 2 3 answer, / searches: nothing while somebody types. */
export const useFindingKeys = (keys: Keys): void => {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (act(event.key, now.current)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
