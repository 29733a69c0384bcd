import type { Claim } from '#domain/filing/filing.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { toBase } from '#domain/number/unit.ts'
import { plain } from './similarity.ts'

/** What a figure is about, in words that do not change from year to year: years and figures dropped, unit family kept. */
export const metricKey = ({ metric, noun, figure }: Claim): string =>
  `${plain(`${metric}|${noun}`.replaceAll(/20\d\d年度?/gu, ''))}|${toBase(figure.value, figure.unit).base}`

export const printedFigure = ({ figure }: Pick<Claim, 'figure'>): string =>
  `${figure.qualifierPrinted}${printDecimal(figure.value)}${figure.unit}`
