import type { ReactNode } from 'react'
import { firstUpper } from './first-upper.ts'

export type Tone = 'calm' | 'good' | 'warn' | 'bad' | 'accent'

/** A short word about where something stands. The word says it; the colour only helps. */
export const Badge = ({ tone = 'calm', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={tone === 'calm' ? 'badge' : `badge badge-${tone}`}>{firstUpper(children)}</span>
)
