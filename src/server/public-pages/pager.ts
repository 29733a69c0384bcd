import { words } from '#domain/words/words.ts'
import { html, type Piece } from './markup.ts'
import type { Reader } from './reader.ts'

const texts = {
  pages: words('分页', 'Pages'),
  before: words('上一页', 'Previous'),
  after: words('下一页', 'Next'),
  place: (page: number, pages: number) => words(`第${page}页，共${pages}页`, `Page ${page} of ${pages}`),
}

export type Paged = {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Back and on, where there is more than one page. */
export const pager = ({ say, to }: Reader, { path, query, page, pages }: Paged): Piece => {
  if (pages < 2) return undefined
  const at = (number: number): string => to(path, { ...query, ...(number === 1 ? {} : { page: String(number) }) })
  const before = page > 1 ? html`<a rel="prev" href="${at(page - 1)}">${say(texts.before)}</a>` : ''
  const after = page < pages ? html`<a rel="next" href="${at(page + 1)}">${say(texts.after)}</a>` : ''
  return html`<nav class="pager" aria-label="${say(texts.pages)}">
    ${before}<span>${say(texts.place(page, pages))}</span>${after}
  </nav>`
}
