import { printRuns, type Block, type Report } from '../model.ts'
import { annexLines } from './annex-lines.ts'
import { runsHtml } from './html/runs.ts'
import { htmlStyle } from './html/style.ts'
import { tableHtml } from './html/tables.ts'
import { titleLines } from './title-lines.ts'
import { escapeXml } from './xml.ts'

const blocksHtml = (blocks: readonly Block[]): string => {
  let heading = ''
  const blockHtml = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        heading = printRuns(block.runs)
        return `<h${block.level + 1}>${escapeXml(block.number)}${runsHtml(block.runs)}</h${block.level + 1}>`
      case 'paragraph':
        return `<p${block.style === 'note' ? ' class="note"' : ''}>${runsHtml(block.runs)}</p>`
      case 'table':
        return tableHtml(block, heading)
    }
  }
  return blocks.map(blockHtml).join('\n')
}

const annexesHtml = (attachments: readonly string[]): string => {
  const lines = annexLines(attachments).map(({ lead, number, name }) => `<p>${escapeXml(lead + number + name)}</p>`)
  return lines.length === 0 ? '' : `<footer class="annexes">${lines.join('')}</footer>`
}

/** The title breaks where it does on paper, if it breaks at all. */
const titleHtml = ({ title }: Report): string =>
  titleLines(title)
    .map((line) => `<span>${runsHtml(line)}</span>`)
    .join('')

/** One accessible page by itself: no script, no request to anywhere, light and dark, and set for A4 when printed. */
export const writeHtml = (report: Report): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(printRuns(report.title))}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${report.label === '' ? '' : `<p class="label">${escapeXml(report.label)}</p>\n`}<h1>${titleHtml(report)}</h1>
${blocksHtml(report.blocks)}
${annexesHtml(report.attachments)}
</main>
</body>
</html>
`
