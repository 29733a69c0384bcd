import { readFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { readFiling } from '#importers/read-filing.ts'
import { uploadAttachment } from '#services/attachment/upload-attachment.ts'
import { listFindings } from '#services/finding/list-findings.ts'
import { runImport } from '#services/import/run-import.ts'
import { uploadTable } from '#services/import/upload-table.ts'
import { createReading } from '#services/reading/create-reading.ts'
import { keepReading, packReading } from '#services/reading/keep-reading.ts'
import { change } from '#services/transact.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import type { TestDistrict, Who } from '#tests/services/test-district.ts'
import { giveNames } from './made-year.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

type Made = { readonly reading: string; readonly batch: string; readonly finding: string }

async function* piece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const makeReading = async (district: TestDistrict): Promise<string> => {
  const finance = await district.as('finance')
  const bytes = readFileSync('samples/zhongcun-2023.md')
  const organisation = district.places.street
  const file = await uploadAttachment(finance, { organisation, fileName: '上年自评报告.md', content: piece(bytes) })
  const asked = { attachmentId: file.id, organisation, year: district.year }
  const { id } = await createReading(finance, asked, () => Promise.resolve(finance.newId()))
  const packed = await packReading(finance, serialize(readFiling(bytes)))
  await change(finance, (tx) => keepReading(finance, tx, { id, ...packed }))
  return id
}

const makeBatch = async (district: TestDistrict): Promise<string> => {
  const finance = await district.as('finance')
  const content = new TextEncoder().encode('项目编码,项目名称,年初预算\nQ-1,河道清淤,1000.50')
  const { file } = await uploadTable(finance, { content, fileName: '项目.csv' })
  const defaults = { mode: 'entries', entryKind: 'opening', category: 'specific', recurrence: 'recurring' } as const
  const { id } = await runImport(finance, {
    file,
    fileName: '项目.csv',
    year: district.year,
    organisation: district.places.street,
    kind: 'projects',
    defaults: { ...defaults, source: 'general-budget', allowsDoubles: false },
  })
  return id
}

const makeAll = async (district: TestDistrict): Promise<Made> => {
  const reading = await makeReading(district)
  const batch = await makeBatch(district)
  await makeAssembledWhole(district)
  const { items } = await listFindings(await district.as('finance'), { year: district.year, limit: 10 })
  return { reading, batch, finding: items[0]?.id ?? '' }
}

const routes: readonly (readonly [string, Who, (made: Made) => string])[] = [
  ['what comes in', 'finance', () => '/imports'],
  ['a table that is gone', 'finance', () => '/imports/table'],
  ['an import', 'finance', ({ batch }) => `/import-batches/${batch}`],
  ['a report beside what was understood', 'finance', ({ reading }) => `/readings/${reading}?at=500-520`],
  ['the checks of a report', 'finance', ({ reading }) => `/readings/${reading}/checks`],
  ['what is taken over', 'finance', ({ reading }) => `/readings/${reading}/take-over`],
  ['findings', 'finance', () => '/findings'],
  ['a finding', 'finance', ({ finding }) => `/findings/${finding}`],
]

describe('the pages of importing and checking', () => {
  let bench: Workbench
  let made: Made
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    await giveNames(bench.server)
    made = await makeAll(bench.server)
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
