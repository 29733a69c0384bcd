import type { DraftProject } from '#domain/filing/draft.ts'
import { calculatorOf } from './cell-values.ts'
import type { Form, FormBlock } from './form.ts'
import { departmentScope, projectScope, type FormFacts } from './form-facts.ts'
import { placeForm, type PlacedCell } from './place-form.ts'
import { formText, printCell, type PrintedCell } from './print-cells.ts'

export type FilledCell = PlacedCell & { readonly printed: PrintedCell }

/** A form with its facts, before it becomes a sheet or a table of a report. Rows count from 1, the title's. */
export type FilledForm = {
  readonly form: Form
  readonly name: string
  readonly title: string
  readonly head: readonly FilledCell[]
  readonly table: readonly FilledCell[]
  readonly foot: readonly FilledCell[]
  /** First row of the table, and the last row of all. */
  readonly tableRow: number
  readonly lastRow: number
}

const fillOne = (form: Form, facts: FormFacts, project: DraftProject | undefined): FilledForm => {
  const part = (blocks: readonly FormBlock[], row: number): { cells: readonly FilledCell[]; nextRow: number } => {
    const { cells, nextRow } = placeForm(blocks, row, { facts, project })
    const calculator = calculatorOf(cells)
    return { cells: cells.map((cell) => ({ ...cell, printed: printCell(cell, calculator) })), nextRow }
  }
  const head = part(form.head, 2)
  const table = part(form.blocks, head.nextRow)
  const foot = part(form.foot, table.nextRow)
  const scope = project ? projectScope(facts, project) : departmentScope(facts)
  return {
    form,
    name: formText(scope, form.sheet),
    title: formText(scope, form.title),
    head: head.cells,
    table: table.cells,
    foot: foot.cells,
    tableRow: head.nextRow,
    lastRow: foot.nextRow - 1,
  }
}

/** The form filled once, or once for each project of the draft. */
export const fillForms = (form: Form, facts: FormFacts): readonly FilledForm[] =>
  form.scope === 'department'
    ? [fillOne(form, facts, undefined)]
    : facts.draft.projects.map((project) => fillOne(form, facts, project))
