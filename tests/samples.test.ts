import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleReports } from '../scripts/generate-samples.ts'

const folder = join(import.meta.dirname, '../samples')

describe('the sample reports', () => {
  it.each([...sampleReports()])(
    '%s is what its facts and outline give (npx tsx scripts/generate-samples.ts)',
    (name, text) => {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    },
  )

  it('print the contradictions their departments filed', () => {
    const reports = sampleReports()
    const longjin = reports.get('longjin-2022.md')
    for (const figure of ['6600.83', '6286.86', '245.84', '92.20']) expect(longjin).toContain(figure)
    expect(reports.get('zhongcun-2021.md')).toContain('| >=60% |')
    expect(reports.get('zhongcun-2021.md')).toMatch(/97\.2%[\s\S]*97\.22%|97\.22%[\s\S]*97\.2%/u)
    expect(reports.get('zhongluotan-2021.md')).toMatch(/51426\.6万元[\s\S]*49180\.24万元/u)
  })
})
