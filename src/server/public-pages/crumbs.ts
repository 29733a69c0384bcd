import { words } from '#domain/words/words.ts'
import type { Reader } from './reader.ts'

export type Crumb = { readonly to: string; readonly text: string }

const years = words('全部年度', 'All years')

/** The way down to what belongs to a year. */
export const yearCrumbs = ({ say, to }: Reader, year: number): readonly Crumb[] => [
  { to: to('/public'), text: say(years) },
  { to: to(`/public/${year}`), text: String(year) },
]
