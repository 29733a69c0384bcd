import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Form } from '#reports/forms/form.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import type { Outline } from '#reports/outline.ts'
import { parseOutline } from '#reports/parse-outline.ts'

/** Outlines of reports and official tables that come with the product. */
export type ReportRules = { readonly outlines: readonly Outline[]; readonly forms: readonly Form[] }

const catalogueAbove = (folder: string): string => {
  const here = join(folder, 'catalogue', 'outlines')
  if (existsSync(here)) return join(folder, 'catalogue')
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the catalogue folder was not found above the program')
  return catalogueAbove(parent)
}

const readAll = (folder: string): readonly unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))

let known: ReportRules | undefined

/** Read once: they change only with the product. */
export const reportRules = (): ReportRules => {
  if (known) return known
  const catalogue = catalogueAbove(import.meta.dirname)
  known = {
    outlines: readAll(join(catalogue, 'outlines')).flatMap((json) => parseOutline(json).outline ?? []),
    forms: readAll(join(catalogue, 'forms')).flatMap((json) => parseForm(json).form ?? []),
  }
  return known
}
