import type { DraftFiling } from '#domain/filing/draft.ts'
import { isGiven } from '#domain/filing/draft-value.ts'
import type { TableBlock, TableCell } from '../../model.ts'
import { textCell, valueCell } from './cells.ts'

/** The parts of the self-given score and its total; undefined where no part is stated. */
export const scoreTable = ({ score }: DraftFiling, caption: string): TableBlock | undefined => {
  if (score.components.length === 0) return undefined
  const withFull = score.components.some(({ full }) => isGiven(full))
  const fullCell = (cell: TableCell): readonly TableCell[] => (withFull ? [cell] : [])
  return {
    kind: 'table',
    caption,
    widths: withFull ? [50, 25, 25] : [60, 40],
    alignments: withFull ? ['left', 'center', 'center'] : ['left', 'center'],
    header: [[textCell('评价内容'), ...fullCell(textCell('分值')), textCell('自评得分')]],
    rows: [
      ...score.components.map(({ name, value, full }) => [
        textCell(name),
        ...fullCell(valueCell(full, `score:${name}.full`)),
        valueCell(value, `score:${name}`),
      ]),
      [textCell('合计'), ...fullCell(textCell('')), valueCell(score.total, 'score')],
    ],
    orientation: 'portrait',
  }
}
