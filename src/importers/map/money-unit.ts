import type { DocumentModel } from '#domain/text/document.ts'

const unitLine = /单位[：:]?(元|千元|万元|亿元)|[（(](元|千元|万元|亿元)[）)]/u

/** The unit line above a table (单位：万元) or in its head; official tables of budgets are in 万元 where none is printed. */
export const moneyUnitAbove = (document: DocumentModel, table: number): string => {
  const block = document.blocks[table]
  const head = block?.kind === 'table' ? (block.rows[0] ?? []).map(({ text }) => text).join(' ') : ''
  const above = document.blocks
    .slice(Math.max(0, table - 2), table)
    .flatMap((other) => (other.kind === 'passage' && other.text.text.length <= 40 ? [other.text.text] : []))
  const match = unitLine.exec(`${above.join(' ')} ${head}`)
  return match?.[1] ?? match?.[2] ?? '万元'
}
