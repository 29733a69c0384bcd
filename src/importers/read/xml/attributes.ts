import { decodeEntities } from './entities.ts'

/** Attributes of the element at hand, matched by local name; valid only while its `open` runs. */
export type Attributes = { readonly get: (name: string) => string | undefined }

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Reads attributes out of the text of a tag only when they are asked for: most never are. */
export class TagAttributes implements Attributes {
  /** All between the name and the end of the tag. */
  text = ''

  get(name: string): string | undefined {
    for (let at = 0; at < this.text.length;) {
      const equals = this.text.indexOf('=', at)
      const open = equals < 0 ? -1 : this.#quoteFrom(equals + 1)
      if (open < 0) return undefined
      const close = this.text.indexOf(this.text.charAt(open), open + 1)
      if (close < 0) return undefined
      if (this.#isNamed(name, at, equals)) return decodeEntities(this.text.slice(open + 1, close))
      at = close + 1
    }
    return undefined
  }

  /** Position of the quote that opens a value, -1 where something else stands. */
  #quoteFrom(from: number): number {
    let at = from
    while (isSpace(this.text.charCodeAt(at))) at += 1
    const code = this.text.charCodeAt(at)
    return code === 0x22 || code === 0x27 ? at : -1
  }

  /** Is text[from, to) this name, with any prefix but that of namespace declarations? */
  #isNamed(name: string, from: number, to: number): boolean {
    let end = to
    while (isSpace(this.text.charCodeAt(end - 1))) end -= 1
    const start = end - name.length
    if (start < from || !this.text.startsWith(name, start)) return false
    if (start === from || isSpace(this.text.charCodeAt(start - 1))) return true
    return this.text.charAt(start - 1) === ':' && !this.text.startsWith('xmlns', start - 6)
  }
}
