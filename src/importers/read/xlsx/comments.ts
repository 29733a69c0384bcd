import type { Archive } from '../archive/archive.ts'
import { parseAddress } from '../sheet/address.ts'
import type { SheetComment } from '../sheet/sheet.ts'
import type { Budget } from './budget.ts'
import type { Relation } from './relations.ts'
import { attributeOf, scanXml, type ScanHandler } from './scan.ts'
import { StringText } from './string-text.ts'

/** Both kinds of remark: <comment ref><text><r><t>, and the newer <threadedComment ref><text>. */
class CommentsHandler implements ScanHandler {
  readonly comments: SheetComment[] = []
  readonly isDone = false
  #ref = ''
  #text = new StringText()
  #inThread = false

  readonly #budget: Budget

  constructor(budget: Budget) {
    this.#budget = budget
  }

  get wantsText(): boolean {
    return this.#text.wantsText
  }

  open(name: string, attributes: string): void {
    if (name === 'comment' || name === 'threadedComment') {
      this.#ref = attributeOf(attributes, 'ref') ?? ''
      this.#inThread = name === 'threadedComment'
      this.#text.take()
    } else if (name === 'text' && this.#inThread) this.#text.open('t')
    else this.#text.open(name)
  }

  close(name: string): void {
    if (name === 'comment' || name === 'threadedComment') this.#add()
    else if (name === 'text' && this.#inThread) this.#text.close('t')
    else this.#text.close(name)
  }

  text(text: string): void {
    this.#text.add(text)
  }

  #add(): void {
    const text = this.#text.take().trim()
    const address = parseAddress(this.#ref)
    if (text !== '' && address && this.#budget.take(text.length)) this.comments.push({ ...address, text })
  }
}

const readPart = (archive: Archive, name: string, budget: Budget): SheetComment[] => {
  const bytes = archive.read(name)
  if (!bytes) return []
  const handler = new CommentsHandler(budget)
  scanXml(bytes, handler)
  return handler.comments
}

const keyOf = ({ row, column }: SheetComment): string => `${row},${column}`

/** The remarks on a sheet's cells. A thread also stands as one old remark with a notice: only the thread is taken. */
export const readComments = (archive: Archive, relations: readonly Relation[], budget: Budget): SheetComment[] => {
  const of = (kind: string): SheetComment[] =>
    relations.filter((relation) => relation.kind === kind).flatMap(({ target }) => readPart(archive, target, budget))
  const threads = of('threadedComment')
  const answered = new Set(threads.map(keyOf))
  const plain = of('comments').filter((comment) => !answered.has(keyOf(comment)))
  return [...plain, ...threads].toSorted((a, b) => a.row - b.row || a.column - b.column)
}
