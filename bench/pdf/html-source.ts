import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsOf, type KnownCell } from './known-table.ts'
import { isRuled, smallFont, type Ruling, type Variant } from './variants.ts'

/** Browsers load no font files beside a local page: the font stands in it. */
const fontFace = ({ isSmall = false }: Variant): string => {
  if (!isSmall) return ''
  const font = readFileSync(join(smallFont, 'NotoSansSC_400Regular.ttf'), 'base64')
  return `@font-face { font-family: small; src: url(data:font/ttf;base64,${font}) }`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const cellHtml = (tag: 'td' | 'th', { rows, columns, text }: KnownCell): string =>
  `<${tag}${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}>${escape(text)}</${tag}>`

const borders: Readonly<Record<Ruling, string>> = {
  solid: 'th, td { border: 0.5pt solid #000 }',
  dashed: 'th, td { border: 0.75pt dashed #000 }',
  double: 'th, td { border: 2.25pt double #000 }',
  open: 'th, td { border: 0.5pt solid #000 } table { border-style: hidden }',
  rows: 'th, td { border-bottom: 0.5pt solid #000 }',
  three:
    'thead { border-top: 1pt solid #000; border-bottom: 0.5pt solid #000 } tbody { border-bottom: 1pt solid #000 }',
  none: '',
}

/** A variant as a page for Chromium and WeasyPrint. */
export const htmlSource = (variant: Variant): string => {
  const { table, ruling, size, textColumns, isLandscape, isBreakable } = variant
  const rows = rowsOf(table)
  const row = (cells: readonly KnownCell[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => cellHtml(tag, cell)).join('')}</tr>`
  const head = rows.slice(0, table.headerRows).map((cells) => row(cells, 'th'))
  const body = rows.slice(table.headerRows).map((cells) => row(cells, 'td'))
  const widths = table.widths.map((width) => `<col style="width:${width}%">`).join('')
  const text = variant.prose.map((paragraph) => `<p>${paragraph}</p>`)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${fontFace(variant)}
@page { size: A4${isLandscape ? ' landscape' : ''}; margin: 20mm 18mm }
body { font: ${size}pt/1.4 ${variant.isSmall ? 'small' : "'Noto Serif CJK SC'"}; margin: 0; ${textColumns === 2 ? 'columns: 2; column-gap: 8mm' : ''} }
p { text-indent: 2em; margin: 0 0 6pt; text-align: justify }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 6pt 0 }
${borders[ruling]}
th, td { padding: ${isRuled(variant) ? '2pt 3pt' : '4pt 6pt'}; font-weight: normal;
  vertical-align: middle; overflow-wrap: anywhere }
tr { break-inside: ${isBreakable ? 'auto' : 'avoid'} }
</style></head><body>${text.join('\n')}
<table><colgroup>${widths}</colgroup><thead>${head.join('\n')}</thead><tbody>${body.join('\n')}</tbody></table>
${text.join('\n')}</body></html>`
}
