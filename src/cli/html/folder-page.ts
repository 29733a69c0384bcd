import { severityTerms } from '#domain/words/severity-terms.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import { words, type Language } from '#domain/words/words.ts'
import type { Tally } from '../text/tally.ts'
import { markup, type Html } from './html.ts'
import { pageFrame } from './page-frame.ts'

/** A line of the table of contents: the file, its page (relative) and what was found. */
export type PageRow = {
  readonly file: string
  readonly page: string
  readonly organisation: string
  readonly year: number | undefined
  readonly tally: Tally
}

const title = words('核对结果汇总', 'Check results of all files')
const columns = [words('文件', 'File'), words('单位', 'Organisation'), words('年度', 'Year')]
const counted = ['error', 'warning', 'note', 'holds', 'within-rounding', 'cannot-tell'] as const
const countTerms = { ...severityTerms, ...verdictTerms }

// Each part of a relative address is encoded, so that a file name can hold #, % or ?.
const address = (page: string): string => page.split('/').map(encodeURIComponent).join('/')

const rowView = ({ file, page, organisation, year, tally }: PageRow): Html =>
  markup`<tr><th scope="row"><a href="${address(page)}">${file}</a></th><td>${organisation}</td><td>${year ?? ''}</td>${counted.map(
    (kind) => markup`<td class="count${tally[kind] === 0 ? ' zero' : ''}">${tally[kind]}</td>`,
  )}</tr>\n`

/** The table of contents over the pages of several files. */
export const folderPage = (rows: readonly PageRow[], language: Language): string => {
  const heads = [
    ...columns.map((head) => markup`<th scope="col">${head[language]}</th>`),
    ...counted.map((kind) => markup`<th scope="col" class="count">${countTerms[kind][language]}</th>`),
  ]
  const body = markup`<header><h1>${title[language]} · ${rows.length}</h1></header>
<section><div class="scroll"><table class="ledger"><thead><tr>${heads}</tr></thead>
<tbody>${rows.map(rowView)}</tbody></table></div></section>`
  return pageFrame({ title: title[language], language, body })
}
