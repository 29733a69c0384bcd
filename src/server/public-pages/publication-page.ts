import { words, type Words } from '#domain/words/words.ts'
import type { PublishedBlock } from '#services/disclosure/publication-content.ts'
import type { PublicationDetail } from '#services/publication/read-publications.ts'
import type { PublicationHead } from '#store/queries/publication.ts'
import { drawBlock } from './blocks.ts'
import { yearCrumbs } from './crumbs.ts'
import { dayIn, dayText, readable, sizeText } from './figures.ts'
import type { PublicPage } from './frame.ts'
import { html, when, type Markup, type Piece } from './markup.ts'
import { pager } from './pager.ts'
import type { Reader } from './reader.ts'
import { splitParts } from './split-parts.ts'

const texts = {
  published: (on: string) => words(`公开于${on}`, `Published on ${on}`),
  authority: (authority: string) => words(`依据：${authority}`, `Under ${authority}`),
  contents: words('目录', 'Contents'),
  facts: words('主要数据', 'Main figures'),
  fact: words('数据项', 'Figure'),
  value: words('数值', 'Value'),
  file: words('公开稿文件和校验值', 'The published file and its hash'),
  fileWhy: words(
    '下载的文件与公开时一字不差：用任何工具计算它的 SHA-256，应与下面的校验值相同。',
    'The file is what was published, byte for byte: its SHA-256, computed with any tool, equals the hash below.',
  ),
  download: (size: string) => words(`下载公开稿（JSON，${size}）`, `Download the publication (JSON, ${size})`),
  hash: words('SHA-256 校验值', 'SHA-256'),
  superseded: words('这一版后来作了更正，现行版本是：', 'This version was corrected later. The one that holds is:'),
  correction: (number: number, reason: string) =>
    words(`第${number}版，更正原因：${reason}`, `Version ${number}, corrected because: ${reason}`),
}

export type PublicationAsked = {
  readonly publication: PublicationDetail
  /** Every version of the same disclosure, the first one first. */
  readonly versions: readonly PublicationHead[]
  /** Bytes of its file. */
  readonly size: number
  /** From 1. */
  readonly part: number
  /** Why it has to be published, as people call it. */
  readonly authority: Words
}

export const pathOf = ({ year, organisationId, id }: PublicationHead): string =>
  `/public/${year}/${organisationId}/${id}`

const factTable = ({ say, language }: Reader, { content: { facts } }: PublicationDetail): Piece =>
  facts.length === 0
    ? undefined
    : html`<h2>${say(texts.facts)}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${say(texts.fact)}</th>
              <th scope="col" class="number">${say(texts.value)}</th>
            </tr>
          </thead>
          <tbody>
            ${facts.map(
              (fact) =>
                html`<tr>
                  <th scope="row">${fact[language]}</th>
                  <td class="number">${readable(fact)}${fact.unit === '元' ? '万元' : fact.unit}</td>
                </tr>`,
            )}
          </tbody>
        </table>`

export const fileSection = ({ say }: Reader, { publication, size }: PublicationAsked): Markup =>
  html`<section class="file">
    <h2>${say(texts.file)}</h2>
    <p>${say(texts.fileWhy)}</p>
    <p><a href="${pathOf(publication)}.json" download>${say(texts.download(sizeText(size)))}</a></p>
    <p>${say(texts.hash)}<br /><code>${publication.hash}</code></p>
  </section>`

type Heading = { readonly part: number; readonly id: string; readonly level: number; readonly text: string }

const headingId = (part: number, index: number): string => `s${part}-${index}`

const headingsOf = (parts: readonly (readonly PublishedBlock[])[]): readonly Heading[] =>
  parts.flatMap((blocks, at) =>
    blocks.flatMap((block, index) =>
      block.kind === 'heading' && block.level <= 2
        ? [{ part: at + 1, id: headingId(at + 1, index), level: block.level, text: block.text }]
        : [],
    ),
  )

const fewHeadings = 40

const contents = ({ say, to }: Reader, head: PublicationHead, headings: readonly Heading[]): Piece => {
  if (headings.length < 4) return undefined
  const shown =
    headings.length > fewHeadings ? headings.filter(({ level }) => level === 1).slice(0, fewHeadings) : headings
  const address = ({ part, id }: Heading): string =>
    `${to(pathOf(head), part === 1 ? {} : { page: String(part) })}#${id}`
  return html`<nav class="contents" aria-label="${say(texts.contents)}">
    <ul lang="zh-CN">
      ${shown.map((heading) => html`<li class="level-${heading.level}"><a href="${address(heading)}">${heading.text}</a></li>`)}
    </ul>
  </nav>`
}

const standing = ({ say, to }: Reader, { publication, versions }: PublicationAsked): Piece => {
  const last = versions.at(-1)
  return [
    when(
      publication.reason !== undefined,
      () => html`<p class="note">${say(texts.correction(publication.number, publication.reason ?? ''))}</p>`,
    ),
    last && last.id !== publication.id
      ? html`<p class="note">${say(texts.superseded)} <a href="${to(pathOf(last))}" lang="zh-CN">${last.title}</a></p>`
      : undefined,
  ]
}

const lead = ({ say, language }: Reader, { publication, authority }: PublicationAsked): Markup => {
  const on = say(texts.published(dayText(dayIn(publication.publishedAt), language)))
  return html`<p class="lead">${authority.zh === '' ? on : [on, ' · ', say(texts.authority(say(authority)))]}</p>`
}

const drawBlocks = (reader: Reader, blocks: readonly PublishedBlock[], part: number): readonly Markup[] => {
  let tablesBefore = 0
  return blocks.map((block, index) => {
    const drawn = drawBlock(reader, block, { id: headingId(part, index), tablesBefore })
    if (block.kind === 'table') tablesBefore += 1
    return drawn
  })
}

/** One document as it was published, in parts where it is long. */
export const publicationPage = (reader: Reader, asked: PublicationAsked): PublicPage => {
  const { publication, part } = asked
  const { content, title, year, organisationId, organisationName } = publication
  const parts = splitParts(content.blocks)
  const blocks = parts[part - 1] ?? []
  const isFirst = part === 1
  const path = pathOf(publication)
  return {
    title,
    description: `${organisationName} ${title}`,
    path,
    ...(isFirst ? {} : { query: { page: String(part) } }),
    year,
    crumbs: [
      ...yearCrumbs(reader, year),
      { to: reader.to(`/public/${year}/${organisationId}`), text: organisationName },
    ],
    main: html`<h1 lang="zh-CN">${title}</h1>
      ${lead(reader, asked)}${standing(reader, asked)}${when(isFirst, () => [factTable(reader, publication), contents(reader, publication, headingsOf(parts))])}
      <article lang="zh-CN">${drawBlocks(reader, blocks, part)}</article>
      ${pager(reader, { path, query: {}, page: part, pages: parts.length })}${when(isFirst, () => fileSection(reader, asked))}`,
  }
}
