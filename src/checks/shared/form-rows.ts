import type { Filing, FilingKind } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { words, type Words } from '#domain/words/words.ts'
import { writtenCells } from './cells.ts'
import type { Figure } from './quantity.ts'

/** A number of a form with its cell. */
export type Placed = { readonly figure: Figure; readonly place: Place }

/** The number of a cell; a cell of words, a dash and an empty cell have none. */
export const placedIn = (cell: Cell): Placed | undefined =>
  writtenCells([cell]).flatMap(({ figure, place }) => (figure ? [{ figure, place }] : []))[0]

const isPoints = (unit: string): boolean => unit === '' || unit === '分'

/** Points are given, not measured: whole ones are exact, like counts. */
export const pointsIn = (cell: Cell): Placed | undefined => {
  const placed = placedIn(cell)
  return placed && isPoints(placed.figure.unit)
    ? { place: placed.place, figure: { ...placed.figure, unit: '个' } }
    : undefined
}

/** The rows of indicators of a form. */
export const rowsOf = ({ indicators }: Filing, form: Form): readonly IndicatorRow[] =>
  form.indicators.flatMap((index) => indicators.slice(index, index + 1))

/** How a form is called in a message: its project, else its kind. */
export const formName = ({ name, kind }: Form): Words => {
  if (name) return words(`“${name.text}”`, `“${name.text}”: `)
  return kind === 'department-evaluation' ? words('部门自评表', 'Department form: ') : words('表中', '')
}

/** Papers of the plan or of the running year: what is not reached yet is no failure. */
const early: ReadonlySet<FilingKind> = new Set(['goal-declaration', 'monitoring-table', 'budget-disclosure'])

/** The rows of indicators that tell results of a whole year. */
export const evaluatedRows = (filing: Filing): readonly IndicatorRow[] => {
  if (early.has(filing.kind)) return []
  const unfinished = filing.forms.filter(({ kind }) => kind === 'goal-declaration' || kind === 'monitoring')
  const left = new Set(unfinished.flatMap(({ indicators }) => indicators))
  return left.size === 0 ? filing.indicators : filing.indicators.filter((_row, index) => !left.has(index))
}
