import { words } from '#domain/words/words.ts'
import type { PublishedUnit } from '#services/publication/read-overview.ts'
import { readable } from './figures.ts'
import type { PublicPage } from './frame.ts'
import { html, when, type Markup, type Piece } from './markup.ts'
import { pager } from './pager.ts'
import type { Reader } from './reader.ts'
import { unitOrders, unitsAsked, type UnitOrder } from './unit-list.ts'

const texts = {
  title: (year: number) => words(`${year}年公开情况`, `Published for ${year}`),
  lead: (year: number, units: number, items: number) =>
    words(
      `${year}年，共有${units}个单位公开了${items}项内容。数字均为各单位公开时的原数，上级部门的数含下属单位，不宜相加。`,
      `For ${year}, ${units} organisations published ${items} items. Figures are as published; those of a department include its units, so they do not add up.`,
    ),
  find: words('按名称查找单位', 'Find an organisation by name'),
  order: words('排序', 'Order'),
  go: words('查找', 'Find'),
  all: words('显示全部', 'Show all'),
  caption: words('公开内容的单位', 'Organisations that published'),
  none: words('没有找到符合条件的单位', 'No organisation of that name'),
  noneHint: words(
    '请换一个更短的关键词；还没有公开的单位见“逾期与更正”。',
    'Try a shorter word. Who has not published in time is under “Late and corrected”.',
  ),
  unit: words('单位', 'Organisation'),
  items: words('公开（项）', 'Items'),
  spending: words('支出（万元）', 'Spending (10,000 yuan)'),
  rate: words('执行率（%）', 'Executed (%)'),
  score: words('自评得分', 'Self-evaluation score'),
  grade: words('等级', 'Grade'),
  found: (count: number) => words(`找到${count}个单位`, `${count} found`),
}

const orderNames: Readonly<Record<UnitOrder, ReturnType<typeof words>>> = {
  name: words('按名称', 'By name'),
  spending: words('按支出从大到小', 'By spending'),
  'execution-rate': words('按执行率从高到低', 'By execution'),
  score: words('按得分从高到低', 'By score'),
}

export const unitsAPage = 40

export type YearAsked = {
  readonly year: number
  readonly text: string
  readonly order: UnitOrder
  /** From 1. */
  readonly page: number
}

const form = ({ say, language }: Reader, { year, text, order }: YearAsked): Markup =>
  html`<form class="find" method="get" action="/public/${year}" role="search">
    <label>${say(texts.find)}<input type="search" name="q" value="${text}" maxlength="60" /></label
    ><label
      >${say(texts.order)}<select name="order">
        ${unitOrders.map((one) => html`<option value="${one}" ${one === order ? html` selected` : ''}>${say(orderNames[one])}</option>`)}
      </select></label
    >${when(language === 'en', () => html`<input type="hidden" name="lang" value="en" />`)}<button>
      ${say(texts.go)}
    </button>
  </form>`

const cell = ({ facts }: PublishedUnit, id: string, name: string): Markup => {
  const fact = facts.get(id)
  return html`<td class="number" data-label="${name}">${fact ? readable(fact) : '—'}</td>`
}

const row = ({ say, to }: Reader, year: number, unit: PublishedUnit): Markup =>
  html`<tr>
    <th scope="row"><a href="${to(`/public/${year}/${unit.id}`)}" lang="zh-CN">${unit.name}</a></th>
    <td class="number" data-label="${say(texts.items)}">${unit.publications}</td>
    ${cell(unit, 'spending', say(texts.spending))}${cell(unit, 'execution-rate', say(texts.rate))}${cell(unit, 'score', say(texts.score))}
    <td data-label="${say(texts.grade)}" lang="zh-CN">${unit.facts.get('grade')?.value ?? '—'}</td>
  </tr>`

const table = (reader: Reader, year: number, units: readonly PublishedUnit[]): Markup => {
  const { say } = reader
  return html`<table class="cards">
    <caption>
      ${say(texts.caption)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(texts.unit)}</th>
        <th scope="col" class="number">${say(texts.items)}</th>
        <th scope="col" class="number">${say(texts.spending)}</th>
        <th scope="col" class="number">${say(texts.rate)}</th>
        <th scope="col" class="number">${say(texts.score)}</th>
        <th scope="col">${say(texts.grade)}</th>
      </tr>
    </thead>
    <tbody>
      ${units.map((unit) => row(reader, year, unit))}
    </tbody>
  </table>`
}

const nothing = ({ say, to }: Reader, year: number): Markup =>
  html`<div class="none">
    <p><strong>${say(texts.none)}</strong></p>
    <p>${say(texts.noneHint)}</p>
    <p><a href="${to(`/public/${year}`)}">${say(texts.all)}</a></p>
  </div>`

const queryOf = ({ text, order }: YearAsked): Readonly<Record<string, string>> => ({
  ...(text === '' ? {} : { q: text }),
  ...(order === 'name' ? {} : { order }),
})

/** Everybody who published in a year, a page at a time, found and ordered without a script. */
export const yearPage = (reader: Reader, units: readonly PublishedUnit[], asked: YearAsked): PublicPage => {
  const { say } = reader
  const { year, text, page } = asked
  const found = unitsAsked(units, asked)
  const shown = found.slice((page - 1) * unitsAPage, page * unitsAPage)
  const items = units.reduce((count, { publications }) => count + publications, 0)
  const lead = say(texts.lead(year, units.length, items))
  const pages = Math.ceil(found.length / unitsAPage)
  const query = queryOf(asked)
  const list: Piece = [table(reader, year, shown), pager(reader, { path: `/public/${year}`, query, page, pages })]
  return {
    title: say(texts.title(year)),
    description: lead,
    path: `/public/${year}`,
    query: { ...query, ...(page === 1 ? {} : { page: String(page) }) },
    year,
    isUnlisted: text !== '' || asked.order !== 'name',
    main: html`<h1>${say(texts.title(year))}</h1>
      <p class="lead">${lead}</p>
      ${form(reader, asked)}${when(text !== '', () => html`<p role="status">${say(texts.found(found.length))}</p>`)}${shown.length === 0 ? nothing(reader, year) : list}`,
  }
}
