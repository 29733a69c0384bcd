import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listItemOf } from '#server/list-export/list-endpoint.ts'
import { planCalls, type Call } from '#tests/walls/call-plan.ts'
import { openWalls, type Outcome, type Walls } from '#tests/walls/open-walls.ts'
import type { TestClient } from '#tests/server/client.ts'
import { cellsOf } from './csv-cells.ts'

/** Stands at the beginning of every text of the planted district: a formula to a spreadsheet, a script to a browser. */
const hostile = '=HYPERLINK("http://x.invalid")<img src=x onerror=alert(1)>'

/** What a spreadsheet calculates when it opens a file; a plain number is none. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/u.test(cell) && !/^-?\d[\d.,]*$/u.test(cell)

const formulasIn = (csv: Uint8Array): readonly string[] => cellsOf(new TextDecoder().decode(csv)).filter(isFormula)

const sheetsOf = (workbook: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(workbook)).flatMap(([name, part]) =>
    name.startsWith('xl/worksheets/') ? [strFromU8(part)] : [],
  )

/** Our forms calculate rates and sums; no text of people may be among what is calculated. */
const calculatesText = (sheet: string): boolean => /<f\b[^>]*>[^<]*(?:HYPERLINK|invalid)/iu.test(sheet)

describe('formulas and scripts in every text', () => {
  let walls: Walls
  let bureau: TestClient
  let calls: readonly Call[]
  /** Every list of the API as a file of a form, by its address. */
  const everyList = async (format: string): Promise<ReadonlyMap<string, Uint8Array>> => {
    const files = new Map<string, Uint8Array>()
    for (const { path, endpoint } of calls) {
      if (!listItemOf(endpoint)) continue
      const { status, body } = await bureau.get<Uint8Array>(`${path}${path.includes('?') ? '&' : '?'}format=${format}`)
      expect([path, status]).toEqual([path, 200])
      files.set(path, body)
    }
    return files
  }

  beforeAll(async () => {
    walls = await openWalls({ prefix: hostile })
    bureau = await walls.server.signedInAs('performance')
    calls = planCalls(walls.garden).filter(({ endpoint, plot }) => endpoint.method === 'get' && plot.place === 'street')
  })
  afterAll(async () => {
    await walls.server.close()
    expect(walls.server.faults).toEqual([])
  })

  it('are no formulas in any list as CSV', async () => {
    const files = await everyList('csv')
    expect(files.size).toBeGreaterThan(15)
    const told = [...files].filter(([, csv]) => new TextDecoder().decode(csv).includes('HYPERLINK'))
    expect(told.length).toBeGreaterThan(8)
    expect([...files].flatMap(([path, csv]) => formulasIn(csv).map((cell) => `${path}: ${cell}`))).toEqual([])
  })

  it('are no formulas in any list as a workbook', async () => {
    const files = await everyList('xlsx')
    const sheets = [...files.values()].flatMap(sheetsOf)
    expect(sheets.some((sheet) => sheet.includes('HYPERLINK'))).toBe(true)
    expect(sheets.filter((sheet) => calculatesText(sheet))).toEqual([])
  })

  it('are no formulas in open data, in tables of the national standard and in documents', async () => {
    const year = walls.server.year - 1
    const whole = walls.garden.plots.find(({ place, stage }) => place === 'street' && stage === 'submitted')
    const documents = ['tables', 'project-tables', 'findings'].map(
      (name) => `/api/self-evaluations/${whole?.ids['self-evaluation']}/documents/${name}?format=xlsx`,
    )
    const books = [...documents, `/api/exchange/projects?year=${year}&format=xlsx`]
    let read = 0
    for (const path of books) {
      const { status, body } = await bureau.get<Uint8Array>(path)
      if (status !== 200) continue
      read += 1
      expect([path, sheetsOf(body).filter((sheet) => calculatesText(sheet))]).toEqual([path, []])
    }
    expect(read).toBeGreaterThan(1)
    for (const path of [`/api/open-data/${year}/file?format=csv`, `/api/exchange/goals?year=${year}&format=csv`]) {
      const { status, body } = await bureau.get<Uint8Array>(path)
      expect([path, status]).toEqual([path, 200])
      const csv = body[0] === 0x50 ? Object.values(unzipSync(body)) : [body]
      expect([path, csv.flatMap(formulasIn)]).toEqual([path, []])
    }
  })

  it('come back as data: JSON that no browser guesses to be a page, and pages in which they are text', async () => {
    const outcomes = await walls.makeCalls('performance', calls)
    const told = outcomes.filter(({ text, status }) => status === 200 && text.includes('onerror'))
    expect(told.length).toBeGreaterThan(25)
    const kindOf = ({ headers }: Outcome): string => headers.get('Content-Type') ?? ''
    // A table is tried above, also inside an archive.
    const isData = /json|^text\/csv|zip/u
    const pages = told.filter((outcome) => !isData.test(kindOf(outcome)))
    for (const { text, headers, call } of pages) {
      expect([call.name, text.includes('<img src=x')]).toEqual([call.name, false])
      expect(headers.get('Content-Security-Policy')).toContain('sandbox')
      expect(headers.get('Content-Disposition')).toMatch(/^attachment/u)
    }
    expect(pages.length).toBeGreaterThan(0)
    expect(outcomes.filter(({ headers }) => headers.get('X-Content-Type-Options') !== 'nosniff')).toEqual([])
    expect(outcomes.filter(({ headers }) => !headers.get('Content-Security-Policy'))).toEqual([])
  })
})
