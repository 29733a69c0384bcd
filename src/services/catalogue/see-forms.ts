import type { Form, FormBlock, FormCell, FormContent, FormFormula, FormRow } from '#reports/forms/form.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { reportRules } from '../self-evaluation/report-rules.ts'
import { named } from './named.ts'
import { sourceOf, type Source } from './source.ts'

export type FormLine = {
  readonly id: string
  readonly name: Words
  readonly source: Source
  readonly status: Form['status']
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly divisions: readonly string[]
  readonly kind: Form['kind']
  readonly scope: Form['scope']
  readonly title: string
  readonly orientation: Form['orientation']
}

export type ShownCell = {
  readonly name: string
  readonly columns: number
  readonly rows: number
  readonly look: string
  readonly text?: string
  readonly keys: readonly string[]
  readonly wanted: string
  readonly formula?: string
}

export type ShownRow = {
  readonly name: string
  readonly each?: string
  readonly beside: readonly string[]
  readonly isOptional: boolean
  readonly cells: readonly ShownCell[]
}

const lineOf = (ctx: Context, form: Form): FormLine => {
  const { id, name, status, fromYear, toYear, divisions, kind, scope, title, orientation } = form
  const source = sourceOf(ctx.catalogue, form.authority)
  return { id, name, source, status, fromYear, toYear, divisions, kind, scope, title, orientation }
}

const tellFormula = (formula: FormFormula): string => {
  switch (formula.kind) {
    case 'rate':
      return `${formula.of} ÷ ${formula.by.join(' | ')}`
    case 'sum':
      return formula.of.join(' + ')
    case 'execution-score':
      return `${formula.points} × ${formula.rate}`
  }
}

const shownContent = (content: FormContent): Pick<ShownCell, 'text' | 'keys' | 'wanted' | 'formula'> => {
  switch (content.kind) {
    case 'text':
      return { text: content.text, keys: [], wanted: '' }
    case 'bind':
      return { keys: content.keys, wanted: content.wanted }
    case 'formula':
      return { keys: content.otherwise, wanted: '', formula: tellFormula(content.formula) }
  }
}

const shownCell = ({ name, columns, rows, look, content }: FormCell): ShownCell => ({
  name,
  columns,
  rows,
  look,
  ...shownContent(content),
})

const shownRow = ({ name, cells, optional }: FormRow, beside: readonly string[]): ShownRow => ({
  name,
  beside,
  isOptional: optional,
  cells: cells.map(shownCell),
})

const labelOf = ({ name, content }: FormCell): string => (content.kind === 'text' ? content.text : name)

/** Rows from top to bottom, each with the headings that stand at its left. */
const flat = (blocks: readonly FormBlock[], beside: readonly string[]): readonly ShownRow[] =>
  blocks.flatMap((block): readonly ShownRow[] => {
    switch (block.kind) {
      case 'row':
        return [shownRow(block, beside)]
      case 'each': {
        const { name, list, cells } = block
        return [{ name, each: list, beside, isOptional: false, cells: cells.map(shownCell) }]
      }
      case 'beside':
        return flat(block.blocks, [...beside, labelOf(block.label)])
    }
  })

/** Official tables by place and year. */
export const listForms = async (ctx: Context): Promise<{ readonly items: readonly FormLine[] }> => {
  signedIn(ctx)
  return { items: reportRules().forms.map((form) => lineOf(ctx, form)) }
}

export type WholeForm = FormLine & {
  readonly widths: readonly number[]
  readonly head: readonly ShownRow[]
  readonly rows: readonly ShownRow[]
  readonly foot: readonly ShownRow[]
}

export const getForm = async (ctx: Context, { id }: { readonly id: string }): Promise<WholeForm> => {
  const form = named(ctx, reportRules().forms, { id, noun: words('官方表样', 'form') })
  return {
    ...lineOf(ctx, form),
    widths: form.widths,
    head: flat(form.head, []),
    rows: flat(form.blocks, []),
    foot: flat(form.foot, []),
  }
}
