import { parseDecimal } from '#domain/number/decimal.ts'
import { parseMoney, type Money } from '#domain/number/money.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { unitNames, type ShownUnit } from '../lib/money-text.ts'

/** An amount as it is being typed. */
export type TypedMoney = { readonly text: string; readonly unit: ShownUnit }

const unitLabel = words('单位', 'Unit')

/** The exact amount; undefined while it is none. */
export const parseTyped = ({ text, unit }: TypedMoney): Money | undefined => {
  const value = parseDecimal(text)
  return value && parseMoney(value, unit)
}

type Props = {
  readonly wired: { readonly id: string }
  readonly value: TypedMoney
  readonly onChange: (value: TypedMoney) => void
}

/** A number with its unit beside it: nobody has to count zeros. */
export const MoneyInput = ({ wired, value, onChange }: Props) => {
  const say = useSay()
  return (
    <div className="money-input">
      <input
        {...wired}
        className="input number"
        inputMode="decimal"
        value={value.text}
        onChange={({ target }) => onChange({ ...value, text: target.value })}
      />
      <select
        className="input"
        aria-label={say(unitLabel)}
        value={value.unit}
        onChange={({ target }) => onChange({ ...value, unit: target.value === '元' ? '元' : '万元' })}
      >
        {(['万元', '元'] as const).map((unit) => (
          <option key={unit} value={unit}>
            {say(unitNames[unit])}
          </option>
        ))}
      </select>
    </div>
  )
}
