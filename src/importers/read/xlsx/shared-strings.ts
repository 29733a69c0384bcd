import type { XmlHandler } from '../xml.ts'
import { StringText } from './string-text.ts'

/** Collects the strings that cells point to by number; `most`: characters of all of them together. */
export class StringsHandler implements XmlHandler {
  readonly strings: string[] = []
  #item = new StringText()
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  isDone(): boolean {
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
