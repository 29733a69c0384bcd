import type { PublicationContent, PublishedBlock } from '#services/disclosure/publication-content.ts'

/** An indicator as it was published; the result is empty where only the goal is published yet. */
export type PublishedIndicator = { readonly name: string; readonly target: string; readonly result: string }

type Table = Extract<PublishedBlock, { readonly kind: 'table' }>

const columnOf = (header: readonly string[], pattern: RegExp): number => header.findIndex((cell) => pattern.test(cell))

const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined || value.endsWith(unit) ? value : `${value}${unit}`

const indicatorsIn = ({ header, rows }: Table): readonly PublishedIndicator[] => {
  const head = header.at(-1) ?? []
  const name = columnOf(head, /^(?:三级指标|指标名称|绩效指标)$/u)
  const target = columnOf(head, /目标值|指标值/u)
  if (name === -1 || target === -1) return []
  const result = columnOf(head, /实现值|完成值|实际值/u)
  const unit = columnOf(head, /^(?:计量)?单位$/u)
  return rows
    .map((row) => ({
      name: row[name] ?? '',
      target: withUnit(row[target] ?? '', row[unit]),
      result: row[result] ?? '',
    }))
    .filter((indicator) => indicator.name !== '' && indicator.target !== '')
}

/** The indicators a document states in its tables, in order. */
export const indicatorsOf = ({ blocks }: PublicationContent): readonly PublishedIndicator[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? indicatorsIn(block) : []))
