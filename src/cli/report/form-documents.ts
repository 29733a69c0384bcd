import type { DraftFiling } from '#domain/filing/draft.ts'
import { fittingForm } from '#reports/forms/choose-form.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import type { Form, FormKind } from '#reports/forms/form.ts'
import type { RectificationItem } from '#reports/forms/form-facts.ts'
import { formReport } from '#reports/forms/form-report.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import type { Report } from '#reports/model.ts'
import type { Sheet } from '#reports/write/sheet.ts'

/** Official tables as one document: the sheets of a workbook, and the same tables as a report. */
export type FormDocument = { readonly report: Report; readonly sheets: readonly [Sheet, ...Sheet[]] }

type Facts = {
  readonly forms: readonly Form[]
  readonly draft: DraftFiling
  readonly rectifications: readonly RectificationItem[]
}

/** The tables of these kinds for the facts at hand; undefined where there is nothing to fill them with. */
export const formDocument = (kinds: readonly FormKind[], facts: Facts): FormDocument | undefined => {
  const { draft, rectifications } = facts
  const filled = kinds
    .flatMap((kind) => fittingForm(facts.forms, { kind, year: draft.year }) ?? [])
    .flatMap((form) => fillForms(form, { draft, rectifications }))
  const [first, ...rest] = filled.map(formSheet)
  return first && { report: formReport(filled), sheets: [first, ...rest] }
}
