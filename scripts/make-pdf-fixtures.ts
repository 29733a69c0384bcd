import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf, makers } from '../bench/pdf/makers.ts'
import { fixtureVariants } from '../bench/pdf/variants.ts'
import { tinyPdf, write } from '../tests/fixtures/pdf/tiny-pdf.ts'

/** Object streams and the tightest packing keep the files small. */
const pack = (from: string, to: string): void => {
  const tight = ['--object-streams=generate', '--recompress-flate', '--compression-level=9']
  execFileSync('qpdf', [...tight, '--deterministic-id', from, to])
}

/**
 * Makes the PDFs of `tests/fixtures/pdf` anew: small known tables by each maker that is installed, and one file with a
 * password, which nobody needs to know. `npx tsx scripts/make-pdf-fixtures.ts`
 */
const main = async (): Promise<void> => {
  const folder = join(import.meta.dirname, '../tests/fixtures/pdf')
  const work = mkdtempSync(join(tmpdir(), 'jiheng-fixtures-'))
  for (const maker of makers) {
    const missing = maker.missing()
    if (missing !== undefined) console.error(`${maker.name}: left as it is, ${missing}`)
    else
      for (const variant of fixtureVariants) {
        const bytes = await makePdf(maker, variant, work)
        if (bytes) writeFileSync(join(work, 'large.pdf'), bytes)
        pack(join(work, 'large.pdf'), join(folder, `${maker.name.toLowerCase()}-${variant.name}.pdf`))
      }
  }
  const plain = join(work, 'plain.pdf')
  writeFileSync(plain, tinyPdf([{ content: write('有密码的一页', 70, 700) }]))
  execFileSync('qpdf', ['--encrypt', 'geheim', 'geheim', '256', '--', plain, join(work, 'encrypted.pdf')])
  copyFileSync(join(work, 'encrypted.pdf'), join(folder, 'encrypted.pdf'))
}

void main()
