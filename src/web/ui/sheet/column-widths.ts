import { useCallback, useMemo, useState } from 'react'
import { readSetting, writeSetting } from '../../lib/settings.ts'
import type { SheetColumn } from './sheet-types.ts'

/** Pixels of the column with the numbers of the rows. */
export const headWidth = 48
const least = 48
const most = 900

/** Where the columns are: from the left edge of the sheet, in pixels. */
export type Layout = {
  readonly widths: readonly number[]
  readonly lefts: readonly number[]
  /** How many stay in sight. */
  readonly frozen: number
  readonly total: number
}

const read = (name: string): Readonly<Record<string, number>> => {
  try {
    // Only this module wrote it, in the same shape.
    return JSON.parse(readSetting(`columns ${name}`) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

/** On a phone frozen columns would leave no room for the others. */
const isNarrow = (): boolean => window.matchMedia('(max-width: 48rem)').matches

const layoutOf = (columns: readonly SheetColumn[], drawn: Readonly<Record<string, number>>): Layout => {
  const widths = columns.map(({ key, width }) => drawn[key] ?? width)
  const lefts: number[] = []
  let left = headWidth
  for (const width of widths) {
    lefts.push(left)
    left += width
  }
  const firstLoose = columns.findIndex(({ isFrozen }) => !isFrozen)
  return { widths, lefts, frozen: isNarrow() ? 0 : Math.max(0, firstLoose), total: left }
}

/** Widths as this person drew them, kept in the browser. */
export const useColumnWidths = (
  name: string,
  columns: readonly SheetColumn[],
): { readonly layout: Layout; readonly draw: (key: string, width: number) => void } => {
  const [drawn, setDrawn] = useState(() => read(name))
  const layout = useMemo(() => layoutOf(columns, drawn), [columns, drawn])
  const draw = useCallback(
    (key: string, width: number) =>
      setDrawn((before) => {
        const after = { ...before, [key]: Math.round(Math.max(least, Math.min(most, width))) }
        writeSetting(`columns ${name}`, JSON.stringify(after))
        return after
      }),
    [name],
  )
  return { layout, draw }
}
