import { words } from '#domain/words/words.ts'
import type { PublishedFact } from '#services/disclosure/publication-content.ts'
import type { PublishedUnit } from '#services/publication/read-overview.ts'
import type { PublicationDetail } from '#services/publication/read-publications.ts'
import type { PublicationHead } from '#store/queries/publication.ts'
import { yearCrumbs } from './crumbs.ts'
import { dayIn, dayText, readable } from './figures.ts'
import type { PublicPage } from './frame.ts'
import { indicatorsOf, type PublishedIndicator } from './indicator-table.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { pathOf } from './publication-page.ts'
import type { Reader } from './reader.ts'
import { chartOf, drawChart } from './table-chart.ts'
import { summaryOf } from './unit-summary.ts'

const texts = {
  title: (name: string, year: number) => words(`${name}${year}年公开内容`, `${name}: published for ${year}`),
  figures: words('主要数据', 'Main figures'),
  indicators: words('绩效指标', 'Indicators'),
  indicator: words('指标', 'Indicator'),
  target: words('目标值', 'Target'),
  result: words('完成值', 'Result'),
  more: (rest: number) => words(`还有${rest}个指标，见报告全文`, `${rest} more are in the full text`),
  charts: words('钱花在哪里', 'Where the money went'),
  documents: words('公开的文件', 'Documents'),
  document: words('文件', 'Document'),
  day: words('公开日期', 'Published'),
  hash: words('校验值（SHA-256 前16位）', 'SHA-256, first 16 digits'),
  file: words('公开稿', 'File'),
  corrections: words('更正记录', 'Corrections'),
  corrected: (number: number, on: string) => words(`第${number}版（${on}）：`, `Version ${number} (${on}): `),
}

export type UnitAsked = {
  readonly year: number
  readonly unit: PublishedUnit
  /** Every version, the first one first. */
  readonly publications: readonly PublicationHead[]
  /** What tells most of results and money, as far as it was published. */
  readonly told: readonly PublicationDetail[]
}

const fewIndicators = 15
const fewCharts = 3
/** Shown beside the summary, in this order, where they were published. */
const shownFacts = ['annual-budget', 'spending', 'execution-rate', 'score', 'grade', 'indicators'] as const

const tileName = ({ language }: Reader, fact: PublishedFact): string => {
  const unit = fact.unit === '元' ? '万元' : fact.unit
  return unit === '' ? fact[language] : `${fact[language]}（${unit}）`
}

const factTiles = (reader: Reader, { facts }: PublishedUnit): Piece => {
  const shown = shownFacts.flatMap((id) => facts.get(id) ?? [])
  if (shown.length === 0) return undefined
  const tile = (fact: PublishedFact): Markup =>
    html`<div>
      <dt>${tileName(reader, fact)}</dt>
      <dd>${readable(fact)}</dd>
    </div>`
  return html`<h2 class="quiet">${reader.say(texts.figures)}</h2>
    <dl class="figures">${shown.map(tile)}</dl>`
}

const indicatorRow = ({ say }: Reader, { name, target, result }: PublishedIndicator): Markup =>
  html`<tr>
    <th scope="row">${name}</th>
    <td data-label="${say(texts.target)}">${target}</td>
    <td data-label="${say(texts.result)}">${result === '' ? '—' : result}</td>
  </tr>`

const indicatorSection = (reader: Reader, told: UnitAsked['told']): Piece => {
  const { say, to } = reader
  const source = told.find(({ content }) => indicatorsOf(content).length > 0)
  if (!source) return undefined
  const all = indicatorsOf(source.content)
  const rest = all.length - fewIndicators
  return html`<h2>${say(texts.indicators)}</h2>
    <table class="cards" lang="zh-CN">
      <thead>
        <tr>
          <th scope="col">${say(texts.indicator)}</th>
          <th scope="col">${say(texts.target)}</th>
          <th scope="col">${say(texts.result)}</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, fewIndicators).map((one) => indicatorRow(reader, one))}
      </tbody>
    </table>
    ${rest > 0 ? html`<p><a href="${to(pathOf(source))}">${say(texts.more(rest))}</a></p>` : undefined}`
}

const chartSection = ({ say }: Reader, told: UnitAsked['told']): Piece => {
  const charts = told
    .map(({ content }) => content.blocks.flatMap((block) => (block.kind === 'table' ? (chartOf(block) ?? []) : [])))
    .find((found) => found.length > 0)
  return (
    charts &&
    html`<h2>${say(texts.charts)}</h2>
      ${charts.slice(0, fewCharts).map(drawChart)}`
  )
}

const documentRow = ({ say, to, language }: Reader, head: PublicationHead): Markup =>
  html`<tr>
    <th scope="row"><a href="${to(pathOf(head))}" lang="zh-CN">${head.title}</a></th>
    <td data-label="${say(texts.day)}">${dayText(dayIn(head.publishedAt), language)}</td>
    <td data-label="${say(texts.hash)}"><code>${head.hash.slice(0, 16)}</code></td>
    <td data-label="${say(texts.file)}">
      <a href="${pathOf(head)}.json" download aria-label="${head.title} JSON">JSON</a>
    </td>
  </tr>`

const latest = (publications: readonly PublicationHead[]): readonly PublicationHead[] =>
  publications.filter(
    ({ disclosureId, number }) =>
      !publications.some((other) => other.disclosureId === disclosureId && other.number > number),
  )

const documents = (reader: Reader, publications: readonly PublicationHead[]): Markup => {
  const { say } = reader
  return html`<h2>${say(texts.documents)}</h2>
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">${say(texts.document)}</th>
          <th scope="col">${say(texts.day)}</th>
          <th scope="col">${say(texts.hash)}</th>
          <th scope="col">${say(texts.file)}</th>
        </tr>
      </thead>
      <tbody>
        ${latest(publications).map((head) => documentRow(reader, head))}
      </tbody>
    </table>`
}

const corrections = ({ say, to, language }: Reader, publications: readonly PublicationHead[]): Piece => {
  const found = publications.filter(({ number }) => number > 1)
  if (found.length === 0) return undefined
  return html`<h2>${say(texts.corrections)}</h2>
    <ul>
      ${found.map((head) => html`<li><a href="${to(pathOf(head))}" lang="zh-CN">${head.title}</a> ${say(texts.corrected(head.number, dayText(dayIn(head.publishedAt), language)))}${head.reason}</li>`)}
    </ul>`
}

/** What one organisation published of a year: in short, in figures, in full. */
export const organisationPage = (reader: Reader, asked: UnitAsked): PublicPage => {
  const { year, unit, publications, told } = asked
  const { say } = reader
  const title = say(texts.title(unit.name, year))
  const summary = say(summaryOf(unit, year))
  return {
    title,
    description: summary,
    path: `/public/${year}/${unit.id}`,
    year,
    crumbs: yearCrumbs(reader, year),
    main: html`<h1>${title}</h1>
      <p class="lead">${summary}</p>
      ${factTiles(reader, unit)}${indicatorSection(reader, told)}${chartSection(reader, told)}${documents(reader, publications)}${corrections(reader, publications)}`,
  }
}
