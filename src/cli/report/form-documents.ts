import type { DraftFiling } from '#domain/filing/draft.ts'
import { fittingForm } from '#reports/forms/choose-form.ts'
import { fillForms, type FilledForm } from '#reports/forms/fill-form.ts'
import type { Form, FormKind } from '#reports/forms/form.ts'
import { formBlocks } from '#reports/forms/form-blocks.ts'
import type { RectificationItem } from '#reports/forms/form-facts.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { textRun, type Block, type Report } from '#reports/model.ts'
import { wantedOf } from '#reports/wanted.ts'
import type { Sheet } from '#reports/write/sheet.ts'

/** Official tables as one document: the sheets of a workbook, and the same tables as a report. */
export type FormDocument = { readonly report: Report; readonly sheets: readonly [Sheet, ...Sheet[]] }

type Facts = {
  readonly forms: readonly Form[]
  readonly draft: DraftFiling
  readonly rectifications: readonly RectificationItem[]
}

/** The first table stands under the title of the document; the others bring their own. */
const tableBlocks = (filled: FilledForm, index: number): readonly Block[] => {
  const blocks = formBlocks(filled).map((block) => (block.kind === 'table' ? { ...block, caption: '' } : block))
  return index === 0
    ? blocks
    : [{ kind: 'heading', level: 1, number: '', runs: [textRun(`${filled.title}（${filled.name}）`)] }, ...blocks]
}

const asReport = (filled: readonly FilledForm[]): Report => {
  const title = [textRun(filled[0]?.title ?? '')]
  const blocks = filled.flatMap(tableBlocks)
  return {
    outline: filled[0]?.form.id ?? '',
    label: '',
    title,
    blocks,
    attachments: [],
    unbound: [],
    wanted: wantedOf(title, blocks),
  }
}

/** The tables of these kinds for the facts at hand; undefined where there is nothing to fill them with. */
export const formDocument = (kinds: readonly FormKind[], facts: Facts): FormDocument | undefined => {
  const { draft, rectifications } = facts
  const filled = kinds
    .flatMap((kind) => fittingForm(facts.forms, { kind, year: draft.year }) ?? [])
    .flatMap((form) => fillForms(form, { draft, rectifications }))
  const [first, ...rest] = filled.map(formSheet)
  return first && { report: asReport(filled), sheets: [first, ...rest] }
}
