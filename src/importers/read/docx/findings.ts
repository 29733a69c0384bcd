import { words, type Words } from '#domain/words/words.ts'
import type { ExtractNote } from '../extract.ts'

type Told = {
  readonly severity: ExtractNote['severity']
  readonly kind: ExtractNote['kind']
  readonly why: (count: number) => Words
}

const aside = (why: Told['why']): Told => ({ severity: 'info', kind: 'set-aside', why })
const warning = (why: Told['why']): Told => ({ severity: 'warning', kind: 'not-understood', why })

/** What is left out of the text, and how it is told: once for the file, with its count. */
const kinds = {
  deleted: aside((count) =>
    words(`修订中已删除的内容（${count} 处）未读入`, `text deleted by tracked changes was left out (${count} places)`),
  ),
  hidden: aside((count) => words(`隐藏文字（${count} 处）未读入`, `hidden text was left out (${count} places)`)),
  covered: aside((count) =>
    words(`被合并单元格遮住的文字（${count} 处）未读入`, `text covered by merged cells was left out (${count} places)`),
  ),
  contents: aside((count) =>
    words(`目录（${count} 行）不作为报告内容`, `table of contents set aside (${count} lines)`),
  ),
  headers: aside((count) =>
    words(`页眉、页脚（${count} 个）不作为正文`, `headers and footers set aside (${count} parts)`),
  ),
  ruby: aside((count) =>
    words(`注音（${count} 处）未读入`, `reading aids above characters left out (${count} places)`),
  ),
  image: aside((count) =>
    words(
      `有 ${count} 张图片；图片中的文字无法读取，如有数据请补录为文字`,
      `${count} pictures; text inside pictures cannot be read; type it out where it holds figures`,
    ),
  ),
  chart: aside((count) =>
    words(`有 ${count} 个图表或示意图，其中的文字未读入`, `${count} charts or diagrams; their text was not read`),
  ),
  object: warning((count) =>
    words(
      `有 ${count} 个嵌入对象（如 Excel 表、公式），未读入；请改为 Word 表格或另附`,
      `${count} embedded objects (sheets, equations) were not read; turn them into Word tables or attach them`,
    ),
  ),
  import: warning((count) =>
    words(
      `有 ${count} 处引用的外部内容，未读入；请用 Word 打开并另存后再读`,
      `${count} imported pieces of content were not read; open the file in Word, save it and read it again`,
    ),
  ),
  symbol: warning((count) =>
    words(
      `有 ${count} 个特殊字体符号无法辨认，未读入`,
      `${count} signs of special fonts could not be told and were left out`,
    ),
  ),
} as const satisfies Readonly<Record<string, Told>>

export type FindingKind = keyof typeof kinds

/** Counts what was left out, with the block where it was met first. */
export class Findings {
  readonly #found = new Map<FindingKind, { count: number; readonly block: number | undefined }>()

  add(kind: FindingKind, block?: number): void {
    const found = this.#found.get(kind)
    if (found) found.count += 1
    else this.#found.set(kind, { count: 1, block })
  }

  /** One note for each kind. */
  notes(blocks: number): ExtractNote[] {
    return [...this.#found].map(([kind, { count, block }]) => ({
      severity: kinds[kind].severity,
      kind: kinds[kind].kind,
      why: kinds[kind].why(count),
      ...(block !== undefined && blocks > 0 && { block: Math.min(block, blocks - 1) }),
    }))
  }
}
