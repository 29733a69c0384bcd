import { words } from '#domain/words/words.ts'
import type { LatePublication } from '#services/publication/list-late-publications.ts'
import type { PublicationHead } from '#store/queries/publication.ts'
import { yearCrumbs } from './crumbs.ts'
import { dayIn, dayText } from './figures.ts'
import type { PublicPage } from './frame.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { pathOf } from './publication-page.ts'
import type { Reader } from './reader.ts'

const texts = {
  title: (year: number) => words(`${year}年逾期未公开名单和更正`, `Late and corrected, ${year}`),
  lead: (late: number, corrected: number) =>
    words(
      `逾期未公开${late}项，更正${corrected}项。逾期天数按自然日计，公开后即从名单中移除。`,
      `${late} items are late, ${corrected} were corrected. Days are calendar days; an item leaves the list once it is published.`,
    ),
  late: words('逾期未公开', 'Not published in time'),
  noLate: words('没有逾期未公开的事项。', 'Nothing is late.'),
  corrected: words('更正', 'Corrections'),
  noCorrected: words('没有更正。', 'Nothing was corrected.'),
  unit: words('单位', 'Organisation'),
  item: words('应公开的内容', 'What is to be published'),
  due: words('期限', 'Due'),
  days: words('逾期（天）', 'Days late'),
  document: words('文件', 'Document'),
  on: words('更正日期', 'Corrected on'),
  reason: words('更正原因', 'Reason'),
  more: (most: number) =>
    words(`只列前${most}项，全部见数据接口。`, `The first ${most} are listed; all are in the API.`),
}

export const mostLines = 60

export type LateAsked = {
  readonly year: number
  readonly late: readonly LatePublication[]
  readonly corrections: readonly PublicationHead[]
  /** There are more than are listed. */
  readonly isCut: boolean
}

const lateRow = ({ say, language }: Reader, one: LatePublication): Markup =>
  html`<tr>
    <th scope="row" lang="zh-CN">${one.organisationName}</th>
    <td data-label="${say(texts.item)}" lang="zh-CN">${one.title}</td>
    <td data-label="${say(texts.due)}">${dayText(one.dueOn, language)}</td>
    <td class="number" data-label="${say(texts.days)}">${one.daysLate}</td>
  </tr>`

const lateTable = (reader: Reader, { late, isCut }: LateAsked): Piece => {
  const { say } = reader
  if (late.length === 0) return html`<p>${say(texts.noLate)}</p>`
  return html`<table class="cards">
      <thead>
        <tr>
          <th scope="col">${say(texts.unit)}</th>
          <th scope="col">${say(texts.item)}</th>
          <th scope="col">${say(texts.due)}</th>
          <th scope="col" class="number">${say(texts.days)}</th>
        </tr>
      </thead>
      <tbody>
        ${late.map((one) => lateRow(reader, one))}
      </tbody>
    </table>
    ${isCut ? html`<p>${say(texts.more(mostLines))}</p>` : undefined}`
}

const correctionRow = ({ say, to, language }: Reader, head: PublicationHead): Markup =>
  html`<tr>
    <th scope="row"><a href="${to(pathOf(head))}" lang="zh-CN">${head.title}</a></th>
    <td data-label="${say(texts.on)}">${dayText(dayIn(head.publishedAt), language)}</td>
    <td data-label="${say(texts.reason)}" lang="zh-CN">${head.reason}</td>
  </tr>`

const correctionTable = (reader: Reader, { corrections }: LateAsked): Piece => {
  const { say } = reader
  if (corrections.length === 0) return html`<p>${say(texts.noCorrected)}</p>`
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">${say(texts.document)}</th>
        <th scope="col">${say(texts.on)}</th>
        <th scope="col">${say(texts.reason)}</th>
      </tr>
    </thead>
    <tbody>
      ${corrections.map((one) => correctionRow(reader, one))}
    </tbody>
  </table>`
}

/** Who has not published in time, and what was corrected. */
export const latePage = (reader: Reader, asked: LateAsked): PublicPage => {
  const { say } = reader
  const { year, late, corrections } = asked
  const lead = say(texts.lead(late.length, corrections.length))
  return {
    title: say(texts.title(year)),
    description: lead,
    path: `/public/${year}/late`,
    year,
    crumbs: yearCrumbs(reader, year),
    main: html`<h1>${say(texts.title(year))}</h1>
      <p class="lead">${lead}</p>
      <h2>${say(texts.late)}</h2>
      ${lateTable(reader, asked)}
      <h2>${say(texts.corrected)}</h2>
      ${correctionTable(reader, asked)}`,
  }
}
