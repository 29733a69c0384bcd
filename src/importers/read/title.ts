import type { Line } from './lines.ts'

type Range = { readonly from: number; readonly to: number }

const documentName =
  /(?:报告|自评(?:价)?表|申报表|监控表|目标表|情况表|评价表|说明|公开|绩效自评|(?:年度?|部门|单位).{0,8}[预决]算)(?:[（(][^）)]{0,20}[）)])?(?:\.(?:pdf|docx?|xlsx?))?$/iu
const organisation = /局|办事处|政府|委员会|办公室|中心|街道|[镇乡]|院|厅|部(?!门)/u
const furthest = 12

/** What a web page prints around a document: keys with values, dates, buttons, table borders. */
const pageFurniture = /[：:|\t【】]|^[-•·*]|\d{4}-\d{1,2}-\d{1,2}|^附件|^附表|[。；]$/u

/** Is a line one row of several cells? Such a row ends in 年初预算 and is still no title. */
type IsRow = (line: Line) => boolean

const names = ({ text, width }: Line): boolean =>
  documentName.test(text.text) && width < 120 && !pageFurniture.test(text.text)

const isPart = (line: Line | undefined, isRow: IsRow): boolean =>
  line !== undefined && line.width <= 80 && !pageFurniture.test(line.text.text) && !names(line) && !isRow(line)

const yearLine = /^[（(]?20\d\d\s?年度?[）)]?$/u

const candidateAt = (lines: readonly Line[], end: number, isRow: IsRow): Range => {
  let from = end
  while (from > 0 && isPart(lines[from - 1], isRow)) from -= 1
  return { from, to: end + (yearLine.test(lines[end + 1]?.text.text ?? '') ? 2 : 1) }
}

const textOf = (lines: readonly Line[], { from, to }: Range): string =>
  lines
    .slice(from, to)
    .map(({ text }) => text.text)
    .join('')

/**
 * The lines of the title: before the first numbered heading, over as many lines as the name of the document takes.
 * Where a cover and a title page stand, the one that names the organisation.
 */
export const titleLines = (lines: readonly Line[], isRow: IsRow = () => false): Range | undefined => {
  const firstLabel = lines.findIndex(({ label }) => label !== undefined)
  const limit = Math.min(firstLabel === -1 ? lines.length : firstLabel, furthest)
  const candidates = lines
    .slice(0, limit)
    .flatMap((line, index) => (names(line) && !isRow(line) ? [candidateAt(lines, index, isRow)] : []))
  return candidates.find((range) => organisation.test(textOf(lines, range))) ?? candidates[0]
}
