import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { words } from '#domain/words/words.ts'
import type { Money } from '#domain/number/money.ts'
import { Choice } from '../ui/choice.tsx'
import { useSay } from './language.tsx'
import { moneyText, unitNames, type ShownUnit } from './money-text.ts'
import { readSetting, writeSetting } from './settings.ts'

type Unit = { readonly unit: ShownUnit; readonly setUnit: (unit: ShownUnit) => void }

const UnitContext = createContext<Unit>({ unit: '万元', setUnit: () => undefined })

/** Amounts in 万元 unless the reader likes 元. */
export const MoneyUnitProvider = ({ children }: { readonly children: ReactNode }) => {
  const [unit, setUnit] = useState<ShownUnit>(() => (readSetting('money-unit') === '元' ? '元' : '万元'))
  const value = useMemo(() => {
    const choose = (chosen: ShownUnit): void => {
      writeSetting('money-unit', chosen)
      setUnit(chosen)
    }
    return { unit, setUnit: choose }
  }, [unit])
  return <UnitContext value={value}>{children}</UnitContext>
}

const label = words('金额单位', 'Unit of amounts')

/** The unit amounts are shown in, as text. */
export const useUnitName = (): string => useSay()(unitNames[use(UnitContext).unit])

/** Prints amounts in the unit of the reader, without its name: that stands in the heading. */
export const useMoney = (): ((money: Money) => string) => {
  const { unit } = use(UnitContext)
  return (money) => moneyText(money, unit)
}

export const MoneyUnitChoice = () => {
  const say = useSay()
  const { unit, setUnit } = use(UnitContext)
  const options = (['元', '万元'] as const).map((value) => ({ value, text: unitNames[value] }))
  return <Choice label={say(label)} value={unit} options={options} onChange={setUnit} />
}
