import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import { recovery } from '../bench/pdf/cells.ts'
import { fixtureVariants } from '../bench/pdf/variants.ts'

const folder = join(import.meta.dirname, 'fixtures/pdf')
const made = readdirSync(folder).flatMap((file) => {
  const variant = fixtureVariants.find(({ name }) => file.endsWith(`-${name}.pdf`))
  return variant ? [{ file, variant }] : []
})

describe('cells of known tables', () => {
  it('come from four makers', () => {
    expect(new Set(made.map(({ file }) => file.split('-')[0]))).toEqual(
      new Set(['chromium', 'libreoffice', 'typst', 'weasyprint']),
    )
    for (const { file } of made) expect(statSync(join(folder, file)).size).toBeLessThan(60_000)
  })

  it.each(made)('all come back: $file', async ({ file, variant }) => {
    const extract = await readPdf(new Uint8Array(readFileSync(join(folder, file))), usualLimits)
    expect(recovery(variant.table, extract).wrong).toEqual([])
    const tables = extract.blocks.filter(({ kind }) => kind === 'table')
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({ rows: variant.table.rows, columns: variant.table.columns })
  })
})
