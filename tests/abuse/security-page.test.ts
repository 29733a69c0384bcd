import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const references = [...page.matchAll(/`([^`]+\.test\.ts)`: “([^”]+)”/gu)].map(([, file = '', name = '']) => ({
  file,
  name,
}))
const rows = page.split('\n').filter((line) => /^\| (?!Requirement|---)/u.test(line))

const isTest = (file: string, name: string): boolean => {
  if (!existsSync(file)) return false
  const source = readFileSync(file, 'utf8')
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`))
}

describe('the page on security', () => {
  it('names only tests that exist, by their file and their name', () => {
    expect(references.length).toBeGreaterThan(90)
    const missing = references.filter(({ file, name }) => !isTest(file, name))
    expect(missing).toEqual([])
  })

  it('names a test for every requirement it claims', () => {
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter((row) => !row.includes('.test.ts'))).toEqual([])
  })

  it('goes through every chapter that applies', () => {
    const chapters = [...page.matchAll(/^## (V\d+)/gmu)].map(([, chapter]) => chapter)
    expect(chapters).toEqual(['V2', 'V3', 'V4', 'V5', 'V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13', 'V14'])
    expect(page).toContain('## Not met, and why')
  })
})
