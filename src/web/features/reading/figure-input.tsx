import { useState } from 'react'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import type { Corrections } from './use-corrections.ts'

const texts = {
  figure: (text: string) => words(`更正 ${text}`, `Correct ${text}`),
  was: (text: string) => words(`原为 ${text}`, `was ${text}`),
  back: words('恢复原数', 'Take it back'),
  wrong: words('请填数字，如 68.13', 'A number such as 68.13'),
}

const number = /^-?\d{1,20}(?:\.\d{1,10})?$/u

/** What people type, without separators and in half-width. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,]/gu, '')

/** `read`: as it was read, where `value` was corrected already. */
type Figure = {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  readonly read?: Decimal
  readonly unit: string
}

type Props = { readonly figure: Figure; readonly corrections: Corrections }

/** A figure that can be corrected where it stands; what was read stays beside it. */
export const FigureInput = ({ figure, corrections }: Props) => {
  const say = useSay()
  const read = printDecimal(figure.read ?? figure.value)
  const corrected = corrections.at(figure)
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? corrected ?? read
  const isWrong = typed !== undefined && !number.test(plain(typed))
  const type = (text: string): void => {
    const value = plain(text)
    setTyped(text)
    if (number.test(value)) corrections.set([figure], value === read ? undefined : value)
  }
  return (
    <span className="figure-input" data-changed={corrected !== undefined || undefined}>
      <input
        className="input number"
        inputMode="decimal"
        aria-label={say(texts.figure(`${read}${figure.unit}`))}
        aria-invalid={isWrong || undefined}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(undefined)}
      />
      <span className="muted">{figure.unit}</span>
      {isWrong && <span className="field-error">{say(texts.wrong)}</span>}
      {corrected !== undefined && (
        <>
          <del className="small">{say(texts.was(read))}</del>
          <Button look="quiet" onClick={() => corrections.set([figure], undefined)}>
            {say(texts.back)}
          </Button>
        </>
      )}
    </span>
  )
}
