import type { Endpoint } from '#contract/endpoint.ts'
import { verbTerms } from '#domain/words/verb-terms.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Plain enough for every browser, dark where the reader’s system is. */
export const docsStyle = `:root{color-scheme:light dark;font:16px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
body{margin:0 auto;max-width:62rem;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid;padding-bottom:.25rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
.method{text-transform:uppercase;font-weight:600}
.en{opacity:.75}`

const verbNames = ({ verbs, access }: Endpoint): string =>
  access === 'everybody'
    ? '所有人 / everybody'
    : verbs.map((verb) => `${verbTerms[verb].zh} / ${verbTerms[verb].en}`).join('；') || '已登录 / signed in'

const rowOf = (endpoint: Endpoint): string => {
  const { method, path, summary } = endpoint
  return `<tr><td><code><span class="method">${method}</span> ${escape(path)}</code></td><td>${escape(summary.zh)}<br><span class="en">${escape(summary.en)}</span></td><td>${escape(verbNames(endpoint))}</td></tr>`
}

const sectionOf = (tag: string, endpoints: readonly Endpoint[]): string =>
  `<h2 id="${escape(tag)}">${escape(tag)}</h2><table><thead><tr><th scope="col">调用 call</th><th scope="col">用途 purpose</th><th scope="col">权限 permission</th></tr></thead><tbody>${endpoints
    .map(rowOf)
    .join('')}</tbody></table>`

/** Every call of the API on one page, for people; programs read the OpenAPI document. */
export const docsPage = (endpoints: readonly Endpoint[]): string => {
  const tags = [...new Set(endpoints.map(({ tag }) => tag))]
  const sections = tags.map((tag) =>
    sectionOf(
      tag,
      endpoints.filter((endpoint) => endpoint.tag === tag),
    ),
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>绩衡 API</title><link rel="stylesheet" href="/api/docs.css"></head><body><h1>绩衡 API</h1><p>机器可读：<a href="/api/openapi.json">OpenAPI 3.1</a>。修改类调用须带 <code>If-Match</code>，新建类调用可带 <code>Idempotency-Key</code>；出错时返回 <code>application/problem+json</code>。</p><p class="en" lang="en">Machine-readable: <a href="/api/openapi.json">OpenAPI 3.1</a>. Calls that edit take <code>If-Match</code>, calls that create may take <code>Idempotency-Key</code>; errors are <code>application/problem+json</code>.</p>${sections.join('')}</body></html>`
}
