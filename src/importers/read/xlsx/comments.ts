import type { Archive } from '../archive/archive.ts'
import type { Limits } from '../limits.ts'
import { parseAddress } from '../sheet/address.ts'
import type { SheetComment } from '../sheet/sheet.ts'
import type { Budget } from './budget.ts'
import type { Relation } from './relations.ts'
import { readXmlPart, type Attributes, type XmlHandler } from '../xml.ts'
import { StringText } from './string-text.ts'

/** Both kinds of remark: <comment ref><text><r><t>, and the newer <threadedComment ref><text>. */
class CommentsHandler implements XmlHandler {
  readonly comments: SheetComment[] = []
  #ref = ''
  #text = new StringText()
  #inThread = false

  readonly #budget: Budget

  constructor(budget: Budget) {
    this.#budget = budget
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'comment' || name === 'threadedComment') {
      this.#ref = attributes.get('ref') ?? ''
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

type Source = { readonly archive: Archive; readonly budget: Budget; readonly limits: Limits }

const readPart = (name: string, { archive, budget, limits }: Source): SheetComment[] => {
  const handler = new CommentsHandler(budget)
  readXmlPart(archive, name, { handler, limits })
  return handler.comments
}

const keyOf = ({ row, column }: SheetComment): string => `${row},${column}`

/** The remarks on a sheet's cells. A thread also stands as one old remark with a notice: only the thread is taken. */
export const readComments = (relations: readonly Relation[], source: Source): SheetComment[] => {
  const of = (kind: string): SheetComment[] =>
    relations.filter((relation) => relation.kind === kind).flatMap(({ target }) => readPart(target, source))
  const threads = of('threadedComment')
  const answered = new Set(threads.map(keyOf))
  const plain = of('comments').filter((comment) => !answered.has(keyOf(comment)))
  return [...plain, ...threads].toSorted((a, b) => a.row - b.row || a.column - b.column)
}
