import { parseDecimal } from '#domain/number/decimal.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { bracketedAmount, cellOf, loneFigure } from '../cell.ts'

const noise = /[\s¥￥元]/gu

/** A cell of an amount column: its number whatever its size (2023 is no year here), else what any cell may be. */
export const amountCell = (mapped: MappedText, unit: string, source: SourceText): Cell => {
  const text = mapped.text.replaceAll(noise, '').replace(/^[−–]/u, '-')
  const value = parseDecimal(text) ?? bracketedAmount(text)
  if (!value) {
    const cell = cellOf(mapped, source)
    // Words with a number among them are no amount.
    return cell.kind === 'written' ? { ...cell, figure: undefined } : cell
  }
  const place = placeOf(source, wholeSpan(mapped))
  return { kind: 'written', text: mapped.text, mapped, place, figure: loneFigure(value, unit, place) }
}
