import type { Segment, SheetRow } from './rows.ts'

/** A remark below or above a table, with its name in front. */
const remark = /^(?:(?:附|备)?注|说明|填[表报]说明|备注)\s?\d{0,2}\s?[：:.．、]/u
/** What a form asks for outside its grid: 填报单位：…, 单位：万元, 联系电话：. */
const keyed = /^[（(]?[^：:\d]{1,14}[：:]|^公开\d{1,2}表$|^(?:附件|附表)\s?\d{0,2}$/u

const longText = 20

const isWide = ({ cells }: SheetRow, { left, right }: Segment): boolean => {
  const [only, second] = cells
  return only !== undefined && second === undefined && only.column <= left && only.column + only.columns > right
}

const isAlone = (row: SheetRow): boolean => row.cells.length === 1 && !row.isCovered

const fewCells = 3

/** Beside a grid that the sheet draws, rows outside of it are recognised by their missing borders. */
const isOutside = (row: SheetRow, { left, right }: Segment): boolean =>
  !row.isRuled && !row.isCovered && row.cells.length <= fewCells && row.cells.length * 2 < right - left + 2

const isKeyed = ({ cells, isCovered }: SheetRow): boolean =>
  !isCovered && cells.length <= fewCells && cells.every(({ text }) => keyed.test(text))

type Judge = (row: SheetRow, segment: Segment) => boolean

const isTop: Judge = (row, segment) =>
  isAlone(row) ? !row.isRuled || isWide(row, segment) : !row.isRuled && isKeyed(row)

const isRemark = (text: string): boolean => remark.test(text) || keyed.test(text) || text.length > longText

const isBottom: Judge = (row, segment) => {
  const text = row.cells[0]?.text ?? ''
  if (!isAlone(row)) return !row.isRuled && isKeyed(row)
  const spans = isWide(row, segment)
  if (row.isRuled) return spans && remark.test(text)
  return isRemark(text) || (spans && segment.right > segment.left)
}

/** For each row of a segment: does it stand outside the grid, as a title, a unit line or a remark? */
export const captionsIn = (segment: Segment): boolean[] => {
  const { rows } = segment
  const hasRules = rows.some(({ isRuled }) => isRuled)
  const outside = rows.map((row) => hasRules && isOutside(row, segment))
  let top = 0
  while (top < rows.length && (outside[top] || isTop(rows[top] as SheetRow, segment))) {
    outside[top] = true
    top += 1
  }
  for (let at = rows.length - 1; at >= top; at -= 1) {
    if (!outside[at] && !isBottom(rows[at] as SheetRow, segment)) break
    outside[at] = true
  }
  return outside
}
