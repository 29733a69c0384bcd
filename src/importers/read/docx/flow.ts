import type { ExtractBlock, ExtractParagraph } from '../extract.ts'
import type { TableBuilder } from './table-builder.ts'

export type Aside = NonNullable<ExtractParagraph['aside']>

/** A field: its instruction is not printed, its result is. */
type Field = { isResult: boolean; instruction: string; isChecked: boolean | undefined }

/** Fields within fields; more were never ended. */
const deepestFields = 200

const isContents = ({ instruction }: Field): boolean => /^\s*TOC\b/iu.test(instruction)

/** A paragraph while it is read. */
export class Paragraph {
  text = ''
  style: string | undefined
  outline: number | undefined
  list: string | undefined
  level: number | undefined
  /** Its end mark was deleted: its text goes on in the next paragraph. */
  isJoined = false
  /** Something in it leads to a page or a bookmark, as entries of a table of contents do. */
  isLinked = false
  hasHidden = false
  /** Some of its text is the result of a contents field. */
  isEntry = false
}

/** One stream of paragraphs and tables: the body, a footnote, a text box. */
export class Flow {
  readonly part: string
  readonly aside: Aside | undefined
  readonly blocks: ExtractBlock[] = []
  /** Blocks that wait until the paragraph or table they belong to has ended. */
  readonly waiting: ExtractBlock[] = []
  readonly tables: TableBuilder[] = []
  paragraph: Paragraph | undefined
  /** Text of paragraphs whose end mark was deleted. */
  carried = ''
  readonly fields: Field[] = []
  /** How many fields are still in their instruction. */
  instructions = 0
  /** How many contents fields are giving their result. */
  #contents = 0

  constructor(part: string, aside?: Aside) {
    this.part = part
    this.aside = aside
  }

  get table(): TableBuilder | undefined {
    return this.tables.at(-1)
  }

  add(block: ExtractBlock): void {
    this.blocks.push(block)
  }

  /** What waited comes now, unless a table is still open: nothing stands between its rows. */
  release(): void {
    if (this.tables.length > 0 || this.waiting.length === 0) return
    for (const block of this.waiting) this.blocks.push(block)
    this.waiting.length = 0
  }

  openField(): void {
    if (this.fields.length >= deepestFields) this.#dropFields()
    this.fields.push({ isResult: false, instruction: '', isChecked: undefined })
    this.instructions += 1
  }

  #dropFields(): void {
    this.fields.length = 0
    this.instructions = 0
    this.#contents = 0
  }

  /** From here on the result of the innermost field stands; gives its instruction. */
  separateField(): string {
    const field = this.fields.at(-1)
    if (!field || field.isResult) return ''
    field.isResult = true
    this.instructions -= 1
    if (isContents(field)) this.#contents += 1
    return field.instruction.trim()
  }

  closeField(): Field | undefined {
    const field = this.fields.pop()
    if (field?.isResult === false) this.instructions -= 1
    else if (field && isContents(field)) this.#contents -= 1
    return field
  }

  /** An instruction that does not end with its paragraph is broken; the text behind it must not be lost. */
  dropOpenInstructions(): void {
    if (this.instructions === 0) return
    const results = this.fields.filter(({ isResult }) => isResult)
    this.fields.length = 0
    this.fields.push(...results)
    this.instructions = 0
  }

  get isInContents(): boolean {
    return this.#contents > 0
  }
}
