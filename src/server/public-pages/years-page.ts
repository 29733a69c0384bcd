import { words } from '#domain/words/words.ts'
import type { PublishedYear } from '#store/queries/publication.ts'
import type { PublicPage } from './frame.ts'
import { html, type Piece } from './markup.ts'
import type { Reader } from './reader.ts'

const texts = {
  title: words('预算绩效信息公开', 'Published budget performance'),
  lead: words(
    '各单位公开的预算、绩效目标、决算和自评结果，按年度查看。',
    'Budgets, goals, accounts and self-evaluations as the organisations published them, year by year.',
  ),
  years: words('年度', 'Years'),
  year: (year: number) => words(`${year}年`, String(year)),
  counts: (organisations: number, publications: number) =>
    words(
      `${organisations}个单位，公开${publications}项`,
      `${organisations} organisations, ${publications} publications`,
    ),
  none: words('还没有公开的内容', 'Nothing has been published yet'),
  noneWhy: words('各单位依法公开后，会按年度列在这里。', 'What the organisations publish will be listed here by year.'),
}

const line = ({ say, to }: Reader, { year, organisations, publications }: PublishedYear): Piece =>
  html`<li>
    <a class="tile" href="${to(`/public/${year}`)}"
      ><strong>${say(texts.year(year))}</strong><span>${say(texts.counts(organisations, publications))}</span></a
    >
  </li>`

/** The first page: which years there are. */
export const yearsPage = (reader: Reader, years: readonly PublishedYear[]): PublicPage => {
  const { say } = reader
  return {
    title: '',
    description: say(texts.lead),
    path: '/public',
    main: html`<h1>${say(texts.title)}</h1>
      <p class="lead">${say(texts.lead)}</p>
      ${
        years.length === 0
          ? html`<div class="none">
              <p><strong>${say(texts.none)}</strong></p>
              <p>${say(texts.noneWhy)}</p>
            </div>`
          : html`<h2 class="quiet">${say(texts.years)}</h2>
              <ul class="tiles">
                ${years.map((year) => line(reader, year))}
              </ul>`
      }`,
  }
}
