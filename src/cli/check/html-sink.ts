import { basename, dirname, extname, join } from 'node:path'
import type { Severity } from '#checks/check.ts'
import { words, type Language } from '#domain/words/words.ts'
import type { Request } from '../command.ts'
import { writeResult } from '../files/write-file.ts'
import { checkPage } from '../html/check-page.ts'
import { folderPage, type PageRow } from '../html/folder-page.ts'
import { findingsOf } from '../judged-verdict.ts'
import { tallyOf } from '../text/tally.ts'
import { wroteLine } from '../text/wrote-line.ts'
import type { CheckedFile } from './checked-file.ts'
import type { Sink } from './sink.ts'

type Setting = {
  readonly request: Pick<Request, 'io' | 'language'>
  readonly path: string
  readonly least: Severity
}

const pageTitle = words('核对结果', 'check results')

/** One page for one file. */
const singleSink = ({ request: { io, language }, path, least }: Setting): Sink => ({
  take: async (checked) => {
    await writeResult(path, checkPage({ ...checked, language, least }))
    io.err(wroteLine(path, pageTitle, language))
  },
  finish: () => undefined,
})

const bare = (path: string): string => basename(path, extname(path))

const rowOf = (checked: CheckedFile, page: string, least: Severity): PageRow => ({
  file: checked.file,
  page,
  organisation: checked.filing.organisation?.name ?? '',
  year: checked.filing.year?.value,
  tally: tallyOf(checked.run, findingsOf(checked.run.judged, least)),
})

/** One page for each file in a folder beside the table of contents, which keeps one short row for each. */
const manySink = ({ request: { io, language }, path, least }: Setting): Sink => {
  const rows: PageRow[] = []
  const folder = `${bare(path)}-pages`
  return {
    take: async (checked) => {
      // The number keeps equal names of different folders apart.
      const page = `${folder}/${String(rows.length + 1).padStart(4, '0')}-${bare(checked.file)}.html`
      await writeResult(join(dirname(path), page), checkPage({ ...checked, language, least }))
      rows.push(rowOf(checked, page, least))
    },
    finish: async () => {
      await writeResult(path, folderPage(rows, language satisfies Language))
      io.err(wroteLine(path, pageTitle, language))
    },
  }
}

export const htmlSink = (setting: Setting & { readonly isMany: boolean }): Sink =>
  setting.isMany ? manySink(setting) : singleSink(setting)
