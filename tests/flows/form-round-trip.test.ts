import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { pieceText, type ExtractBlock, type ExtractPiece } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readXlsx } from '#importers/read/xlsx/read-xlsx.ts'
import { itemsOfDraft } from '#reports/build/findings/rectification-items.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import type { Form } from '#reports/forms/form.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import { printRuns } from '#reports/model.ts'
import { cellName } from '#reports/write/sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'

const root = join(import.meta.dirname, '../..')
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.facts.json'))
const forms = readdirSync(join(root, 'catalogue/forms')).map((name): Form => {
  const { form, problems } = parseForm(JSON.parse(readFileSync(join(root, 'catalogue/forms', name), 'utf8')))
  if (!form) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  return form
})

const piecesOf = (block: ExtractBlock): readonly ExtractPiece[] =>
  block.kind === 'table' ? block.cells.flatMap(({ pieces }) => pieces) : block.pieces

/** What a reader of the workbook sees, by address. */
const seen = (blocks: readonly ExtractBlock[]): ReadonlyMap<string, string> => {
  const cells = new Map<string, string>()
  for (const piece of blocks.flatMap(piecesOf)) {
    const address = piece.origin.cell ?? ''
    if (address !== '') cells.set(address, (cells.get(address) ?? '') + pieceText([piece]))
  }
  return cells
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, '')

describe('an official form written and read again', () => {
  it.each(samples.flatMap((sample) => forms.map((form) => ({ sample, form }))))(
    '$sample in $form.id states every figure and word it was filled with',
    ({ sample, form }) => {
      const { draft } = parseDraftFacts(readFileSync(join(root, 'samples', sample), 'utf8'))
      for (const filled of fillForms(form, { draft, rectifications: itemsOfDraft(draft) }).slice(0, 3)) {
        const cells = seen(readXlsx(writeXlsx([formSheet(filled)]), usualLimits).blocks)
        for (const { row, column, printed } of [...filled.head, ...filled.table, ...filled.foot])
          expect(plain(cells.get(cellName(row, column)) ?? ''), cellName(row, column)).toBe(
            plain(printRuns(printed.runs)),
          )
        expect(cells.get('A1')).toBe(filled.title)
      }
    },
  )
})
