import type { Direction } from './selection.ts'

/** What a key asks of a sheet. */
export type Command =
  | { readonly do: 'move'; readonly direction: Direction; readonly isJump: boolean; readonly isExtending: boolean }
  | { readonly do: 'edge'; readonly to: 'start' | 'end'; readonly isWhole: boolean; readonly isExtending: boolean }
  | { readonly do: 'page'; readonly by: 1 | -1; readonly isExtending: boolean }
  | { readonly do: 'next'; readonly isDown: boolean; readonly by: 1 | -1 }
  | { readonly do: 'widen'; readonly by: number }
  | {
      readonly do:
        | 'edit'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'fill-down'
        | 'fill-right'
        | 'all'
        | 'row'
        | 'column'
        | 'panel'
        | 'leave'
        | 'single'
    }

/** A key as the browser tells it. */
export type Key = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const controlled: Readonly<Record<string, Command>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'fill-down' },
  r: { do: 'fill-right' },
  a: { do: 'all' },
  ' ': { do: 'column' },
}

const plain: Readonly<Record<string, Command>> = {
  F2: { do: 'edit' },
  F6: { do: 'leave' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  Escape: { do: 'single' },
}

const moveOf = ({ key, shiftKey, altKey }: Key, isControl: boolean): Command | undefined => {
  const direction = directions[key]
  if (!direction) return undefined
  if (altKey && shiftKey && (direction === 'left' || direction === 'right'))
    return { do: 'widen', by: direction === 'right' ? 16 : -16 }
  if (altKey) return direction === 'down' ? { do: 'edit' } : undefined
  return { do: 'move', direction, isJump: isControl, isExtending: shiftKey }
}

const farOf = ({ key, shiftKey }: Key, isControl: boolean): Command | undefined => {
  if (key === 'Home' || key === 'End')
    return { do: 'edge', to: key === 'Home' ? 'start' : 'end', isWhole: isControl, isExtending: shiftKey }
  if (key === 'PageUp' || key === 'PageDown')
    return { do: 'page', by: key === 'PageUp' ? -1 : 1, isExtending: shiftKey }
  if (key === 'Tab' || key === 'Enter') return { do: 'next', isDown: key === 'Enter', by: shiftKey ? -1 : 1 }
  return undefined
}

const controlledOf = ({ key, shiftKey }: Key): Command | undefined =>
  shiftKey && key.toLowerCase() === 'z' ? { do: 'redo' } : controlled[key.toLowerCase()]

/** The command of a key while nothing is being edited; none where the key types or belongs to the browser. */
export const commandOf = (key: Key): Command | undefined => {
  const isControl = key.ctrlKey || key.metaKey
  const moving = moveOf(key, isControl) ?? farOf(key, isControl)
  if (moving) return moving
  if (isControl) return controlledOf(key)
  if (key.shiftKey && key.key === ' ') return { do: 'row' }
  if (key.shiftKey && key.key === 'F2') return { do: 'panel' }
  return plain[key.key]
}
