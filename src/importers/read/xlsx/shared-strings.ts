import { scanXml, type ScanEnd, type ScanHandler } from './scan.ts'
import { StringText } from './string-text.ts'

class StringsHandler implements ScanHandler {
  readonly strings: string[] = []
  #item = new StringText()
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  get wantsText(): boolean {
    return this.#item.wantsText
  }

  get isDone(): boolean {
    return this.#left < 0
  }

  open(name: string): void {
    this.#item.open(name)
  }

  close(name: string): void {
    this.#item.close(name)
    if (name !== 'si') return
    const text = this.#item.take()
    this.#left -= text.length + 1
    this.strings.push(text)
  }

  text(text: string): void {
    this.#item.add(text)
  }
}

/** The strings that cells point to by number; `most`: characters of all of them together. */
export const readSharedStrings = (
  bytes: Uint8Array,
  most: number,
): { readonly strings: readonly string[]; readonly end: ScanEnd } => {
  const handler = new StringsHandler(most)
  const end = scanXml(bytes, handler)
  return { strings: handler.strings, end }
}
