import { printDecimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Language, Words } from '#domain/words/words.ts'

export const figureText = ({ value, unit, qualifierPrinted }: StatedFigure): string =>
  `${qualifierPrinted}${printDecimal(value)}${unit}`

/** The four ways in which a cell says nothing are different facts, and are said as such. */
export const cellText = (cell: Cell, language: Language): string => {
  switch (cell.kind) {
    case 'written':
      return cell.text
    case 'dash':
      return '—'
    case 'not-applicable':
      return language === 'zh' ? '不适用' : 'not applicable'
    case 'empty':
      return language === 'zh' ? '（空）' : '(empty)'
    case 'absent':
      return language === 'zh' ? '（无此栏）' : '(no such column)'
  }
}

/** The cells of one row that its table has, each with its name. */
export const cellsText = (cells: readonly (readonly [Words, Cell])[], language: Language): string =>
  cells
    .filter(([, cell]) => cell.kind !== 'absent')
    .map(([label, cell]) => `${label[language]} ${cellText(cell, language)}`.trim())
    .join(language === 'zh' ? '，' : ', ')
