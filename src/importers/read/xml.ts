import { words, type Words } from '#domain/words/words.ts'
import type { Archive } from './archive/archive.ts'
import type { Limits } from './limits.ts'
import { decodeXml } from './xml/decode-xml.ts'
import { decodeEntities } from './xml/entities.ts'
import { TagAttributes, type Attributes } from './xml/attributes.ts'
import { Names, type Namespaces } from './xml/names.ts'
import { Tags } from './xml/tags.ts'

export type { Attributes } from './xml/attributes.ts'
export type { Namespaces } from './xml/names.ts'

/**
 * What a reader wants to hear. Elements come by local name, or by `short:local` where `namespaces` are given (elements of
 * others as `?:local`). A text may come in several pieces. `isDone` is asked before each element: true ends the reading.
 */
export type XmlHandler = {
  readonly namespaces?: Namespaces
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  readonly isDone?: () => boolean
}

/** Why reading stopped before the end; what came before has been handed over. */
export type XmlProblem = { readonly kind: 'not-understood' | 'limit'; readonly why: Words }

const malformed: XmlProblem = {
  kind: 'not-understood',
  why: words(
    '内部 XML 不完整或有错，只读到出错处；请用办公软件另存后再读',
    'XML inside the file is cut off or wrong; read up to there; save the file again',
  ),
}
const tooDeep: XmlProblem = {
  kind: 'limit',
  why: words('内部 XML 嵌套过深，只读到该处', 'XML inside the file is nested too deeply; read up to there'),
}
const hasEntities: XmlProblem = {
  kind: 'not-understood',
  why: words(
    '内部 XML 自带实体声明（DOCTYPE），可能有害，未读取',
    'XML inside the file declares entities of its own (DOCTYPE), which may be harmful; not read',
  ),
}
const tooLong: XmlProblem = {
  kind: 'limit',
  why: words('单个内部部件过大，未读取；请拆分文件后再读', 'one part inside the file is too large; split the file'),
}

/** Walks through one XML text; every method returns where to go on, or -1 with `problem` set. */
class Walker {
  readonly #text: string
  readonly #handler: XmlHandler
  readonly #depth: number
  readonly #names: Names
  readonly #attributes = new TagAttributes()
  readonly #tags = new Tags()
  /** Names of the open elements as written, and as the handler knows them. */
  readonly #open: string[] = []
  readonly #known: string[] = []
  problem: XmlProblem | undefined

  constructor(text: string, handler: XmlHandler, depth: number) {
    this.#text = text
    this.#handler = handler
    this.#depth = depth
    this.#names = new Names(handler.namespaces)
  }

  walk(): void {
    const text = this.#text
    for (let at = 0; at >= 0;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) {
        if (this.#open.length > 0) this.problem = malformed
        return
      }
      if (tag > at) this.#say(at, tag)
      if (this.#handler.isDone?.() === true) return
      at = this.#markup(tag)
    }
  }

  #stop(problem: XmlProblem): -1 {
    this.problem = problem
    return -1
  }

  #say(from: number, to: number): void {
    if (this.#handler.text && this.#open.length > 0) this.#handler.text(this.#decoded(from, to))
  }

  #decoded(from: number, to: number): string {
    const text = decodeEntities(this.#text.slice(from, to))
    return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text
  }

  #markup(at: number): number {
    const code = this.#text.charCodeAt(at + 1)
    if (code === 0x2f) return this.#closing(at)
    if (code === 0x3f) return this.#after('?>', at + 2)
    return code === 0x21 ? this.#declaration(at) : this.#opening(at)
  }

  #after(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from)
    return at < 0 ? this.#stop(malformed) : at + mark.length
  }

  #declaration(at: number): number {
    const text = this.#text
    if (text.startsWith('<!--', at)) return this.#after('-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at + 9)
      if (end > 0 && this.#open.length > 0) this.#handler.text?.(text.slice(at + 9, end - 3))
      return end
    }
    if (!text.startsWith('<!DOCTYPE', at)) return this.#stop(malformed)
    const end = this.#after('>', at)
    return end > 0 && text.slice(at, end).includes('[') ? this.#stop(hasEntities) : end
  }

  #opening(at: number): number {
    const tag = this.#tags.at(this.#text, at)
    if (!tag) return this.#stop(malformed)
    if (this.#open.length >= this.#depth) return this.#stop(tooDeep)
    if (tag.declares) this.#names.enter(tag.attributes, this.#open.length)
    const name = this.#names.nameOf(tag.raw)
    this.#attributes.text = tag.attributes
    this.#open.push(tag.raw)
    this.#known.push(name)
    this.#handler.open?.(name, this.#attributes)
    if (tag.isEmpty) this.#closeTop()
    return at + tag.length
  }

  #closeTop(): void {
    this.#open.pop()
    const name = this.#known.pop()
    this.#names.leave(this.#open.length)
    if (name !== undefined) this.#handler.close?.(name)
  }

  #closing(at: number): number {
    const raw = this.#open.at(-1)
    if (raw === undefined || !this.#text.startsWith(raw, at + 2)) return this.#stop(malformed)
    let end = at + 2 + raw.length
    while (this.#text.charCodeAt(end) <= 0x20) end += 1
    if (this.#text.charCodeAt(end) !== 0x3e) return this.#stop(malformed)
    this.#closeTop()
    return end + 1
  }
}

/**
 * Reads an XML text in one pass, `limits.depth` deep at most, without entities of its own; never throws by itself. Gives
 * the problem that ended the reading, undefined where all is well.
 */
export const readXml = (text: string, handler: XmlHandler, limits: Limits): XmlProblem | undefined => {
  const walker = new Walker(text, handler, limits.depth)
  walker.walk()
  return walker.problem
}

/** A string of more characters than this fills the memory of the reading process. */
const longestPart = 150_000_000

/** Reads one XML part of an archive. A missing part gives no event and no problem; ask `archive.has` where it matters. */
export const readXmlPart = (
  archive: Archive,
  name: string,
  { handler, limits }: { readonly handler: XmlHandler; readonly limits: Limits },
): XmlProblem | undefined => {
  const bytes = archive.read(name)
  if (!bytes) return undefined
  return bytes.length > longestPart ? tooLong : readXml(decodeXml(bytes), handler, limits)
}
