import type { IconName } from '../../ui/icon.tsx'

/** Something the palette can open or do. */
export type Entry = {
  readonly key: string
  readonly title: string
  /** What kind of thing it is, and what tells it apart. */
  readonly detail: string
  readonly icon: IconName
  /** A page; else something is done. */
  readonly to?: string
  readonly run?: () => void
}

export type Section = { readonly heading: string; readonly entries: readonly Entry[] }
