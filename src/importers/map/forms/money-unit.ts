import type { Table } from '#domain/text/document.ts'

const printed = /[（(：:](元|千元|万元|亿元)(?:[）)]|$)/u

/** The unit of money printed in the rows of a form; the official forms are in 万元 where none is. */
export const moneyUnitIn = (rows: Table['rows']): string => {
  for (const row of rows)
    for (const { text } of row) {
      const unit = printed.exec(text)?.[1]
      if (unit !== undefined) return unit
    }
  return '万元'
}
