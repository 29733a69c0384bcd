import { words } from '#domain/words/words.ts'
import type { Crumb } from './crumbs.ts'
import { iconAddress } from './icon.ts'
import { html, type Markup, type Piece } from './markup.ts'
import type { Reader } from './reader.ts'
import { styleAddress } from './style.ts'

const texts = {
  site: words('绩效信息公开', 'Published performance results'),
  skip: words('跳到正文', 'Skip to the content'),
  other: words('English', '中文'),
  here: words('当前位置', 'Where you are'),
  first: words('首页', 'Start'),
  late: words('逾期与更正', 'Late and corrected'),
  data: words('开放数据', 'Open data'),
  foot: words(
    '本站只显示已经公开的内容；每份内容都有校验值，任何人都可以自行核对。',
    'Only what was published is shown here. Each publication has a hash that anybody can check.',
  ),
  work: words('工作人员登录', 'Sign in for staff'),
  api: words('数据接口', 'API'),
}

/** One page of the public, without what is the same on all. */
export type PublicPage = {
  /** As in the tab and in what search engines show. */
  readonly title: string
  readonly description: string
  /** Its address without the language. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly crumbs?: readonly Crumb[]
  readonly year?: number
  /** Results of a search are no pages of their own. */
  readonly isUnlisted?: boolean
  readonly main: Piece
}

const crumbLine = (reader: Reader, crumbs: readonly Crumb[]): Piece =>
  crumbs.length === 0
    ? undefined
    : html`<nav class="crumbs" aria-label="${reader.say(texts.here)}">
        <ol>
          ${crumbs.map(({ to, text }) => html`<li><a href="${to}">${text}</a></li>`)}
        </ol>
      </nav>`

const yearLinks = (reader: Reader, year: number | undefined): Piece =>
  year === undefined
    ? undefined
    : html`<a href="${reader.to(`/public/${year}`)}">${year}</a
        ><a href="${reader.to(`/public/${year}/late`)}">${reader.say(texts.late)}</a
        ><a href="${reader.to(`/public/${year}/data`)}">${reader.say(texts.data)}</a>`

const otherLanguage = ({ language }: Reader, { path, query = {} }: PublicPage): string => {
  const search = new URLSearchParams({ ...query, ...(language === 'zh' ? { lang: 'en' } : {}) }).toString()
  return search === '' ? path : `${path}?${search}`
}

const robots = (isUnlisted: boolean | undefined): Piece =>
  isUnlisted ? html`<meta name="robots" content="noindex,follow" />` : undefined

/** The whole page: plain HTML that needs no script. */
export const framed = (reader: Reader, divisionName: string, page: PublicPage): Markup => {
  const { say, language, to } = reader
  const site = `${divisionName}${language === 'en' ? ' · ' : ''}${say(texts.site)}`
  const tag = language === 'zh' ? 'zh-CN' : 'en'
  const otherTag = language === 'zh' ? 'en' : 'zh-CN'
  return html`<!doctype html>
    <html lang="${tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title === '' ? site : `${page.title} · ${site}`}</title>
        <meta name="description" content="${page.description}" />
        ${robots(page.isUnlisted)}
        <link rel="alternate" hreflang="${otherTag}" href="${otherLanguage(reader, page)}" />
        <link rel="icon" type="image/svg+xml" href="${iconAddress}" />
        <link rel="stylesheet" href="${styleAddress}" />
      </head>
      <body>
        <a class="skip" href="#main">${say(texts.skip)}</a>
        <header class="top">
          <a class="site" href="${to('/public')}">${site}</a>
          <nav class="top-links" aria-label="${say(texts.first)}">
            ${yearLinks(reader, page.year)}<a
              href="${otherLanguage(reader, page)}"
              lang="${otherTag}"
              hreflang="${otherTag}"
              >${say(texts.other)}</a
            >
          </nav>
        </header>
        ${crumbLine(reader, page.crumbs ?? [])}
        <main id="main">${page.main}</main>
        <footer>
          <p>${say(texts.foot)}</p>
          <p><a href="/sign-in">${say(texts.work)}</a><a href="/api/docs">${say(texts.api)}</a></p>
        </footer>
      </body>
    </html> `
}
