/** A Markdown table; bars in cells are escaped so that they do not end the cell. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')

export const generatedNote = (source: string): string =>
  `<!-- Made by \`npm run docs\` from ${source}. Change the source, not this page. -->`
