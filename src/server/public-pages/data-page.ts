import { words } from '#domain/words/words.ts'
import type { ListColumn } from '#reports/exchange/write-list.ts'
import { licence, openColumns } from '#services/publication/open-data.ts'
import type { PublicPage } from './frame.ts'
import { yearCrumbs } from './crumbs.ts'
import { html, type Markup } from './markup.ts'
import type { Reader } from './reader.ts'

const texts = {
  title: (year: number) => words(`${year}年开放数据`, `Open data ${year}`),
  lead: words(
    '各单位公开的全部数字，每个数字一行，可直接用表格软件打开，也可由程序读取。',
    'Every figure the organisations published, one a line, for spreadsheets and for programs.',
  ),
  files: words('下载', 'Download'),
  kinds: {
    csv: words('CSV（UTF-8，表格软件可直接打开）', 'CSV (UTF-8)'),
    xlsx: words('XLSX（Excel、WPS 表格）', 'XLSX (Excel, WPS)'),
    json: words('JSON', 'JSON'),
  },
  api: words('分页数据接口（带许可和字段说明）', 'Paged API with licence and dictionary'),
  licence: words('使用许可', 'Licence'),
  dictionary: words('字段说明', 'Data dictionary'),
  field: words('字段', 'Field'),
  meaning: words('含义', 'Meaning'),
  type: words('类型', 'Type'),
}

const types = {
  text: words('文字', 'text'),
  code: words('代码', 'code'),
  money: words('金额', 'money'),
  number: words('数值', 'number'),
  int: words('整数', 'integer'),
  date: words('日期', 'date'),
  flag: words('是否', 'yes or no'),
} as const

const kinds = ['csv', 'xlsx', 'json'] as const

const files = ({ say }: Reader, year: number): Markup =>
  html`<ul>
    ${kinds.map((kind) => html`<li><a href="/api/open-data/${year}/file?format=${kind}" download>${say(texts.kinds[kind])}</a></li>`)}
    <li><a href="/api/open-data/${year}">${say(texts.api)}</a></li>
  </ul>`

const fieldRow = ({ say }: Reader, { id, zh, en, type }: ListColumn): Markup =>
  html`<tr>
    <th scope="row"><code>${id}</code></th>
    <td data-label="${say(texts.meaning)}">${say(words(zh, en))}</td>
    <td data-label="${say(texts.type)}">${say(types[type])}</td>
  </tr>`

const dictionary = (reader: Reader): Markup => {
  const { say } = reader
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">${say(texts.field)}</th>
        <th scope="col">${say(texts.meaning)}</th>
        <th scope="col">${say(texts.type)}</th>
      </tr>
    </thead>
    <tbody>
      ${openColumns.map((column) => fieldRow(reader, column))}
    </tbody>
  </table>`
}

/** The figures of a year as files, with what they mean and what may be done with them. */
export const dataPage = (reader: Reader, year: number): PublicPage => {
  const { say } = reader
  return {
    title: say(texts.title(year)),
    description: say(texts.lead),
    path: `/public/${year}/data`,
    year,
    crumbs: yearCrumbs(reader, year),
    main: html`<h1>${say(texts.title(year))}</h1>
      <p class="lead">${say(texts.lead)}</p>
      <h2>${say(texts.files)}</h2>
      ${files(reader, year)}
      <h2>${say(texts.licence)}</h2>
      <p><code>${licence.id}</code> ${say(licence.terms)}</p>
      <h2>${say(texts.dictionary)}</h2>
      ${dictionary(reader)}`,
  }
}
