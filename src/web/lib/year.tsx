import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { readSetting, writeSetting } from './settings.ts'

type Year = { readonly year: number; readonly years: readonly number[]; readonly setYear: (year: number) => void }

const YearContext = createContext<Year | undefined>(undefined)

type Props = {
  readonly years: readonly { readonly year: number; readonly state: string }[]
  readonly children: ReactNode
}

/** The year at hand: the one last looked at, else the latest that is open, else the latest. */
const yearAtHand = (years: Props['years']): number => {
  const kept = Number(readSetting('year'))
  const newest = years.toSorted((a, b) => b.year - a.year)
  const found = newest.find(({ year }) => year === kept) ?? newest.find(({ state }) => state === 'open') ?? newest[0]
  return found?.year ?? new Date().getFullYear()
}

export const YearProvider = ({ years, children }: Props) => {
  const [year, setYear] = useState(() => yearAtHand(years))
  const value = useMemo(() => {
    const choose = (chosen: number): void => {
      writeSetting('year', String(chosen))
      setYear(chosen)
    }
    return { year, years: years.map((one) => one.year).toSorted((a, b) => b - a), setYear: choose }
  }, [year, years])
  return <YearContext value={value}>{children}</YearContext>
}

/** The budget year the lists are of. */
export const useYear = (): Year => {
  const year = use(YearContext)
  if (!year) throw new Error('outside of YearProvider')
  return year
}
