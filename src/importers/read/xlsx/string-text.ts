/** Signs that XML cannot hold are written `_x000D_`; a plain underscore of that look is written `_x005F_`. */
const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Text of a string item as it is seen: line ends alike. */
export const printedText = (text: string): string => {
  const plain = unescape(text)
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/gu, '\n') : plain
}

/** Collects the text of one string item: the runs of rich text one after the other, without readings of characters. */
export class StringText {
  #text = ''
  #inText = false
  #readings = 0

  open(name: string): void {
    if (name === 't') this.#inText = this.#readings === 0
    else if (name === 'rPh') this.#readings += 1
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#readings -= 1
  }

  add(text: string): void {
    if (this.#inText) this.#text += text
  }

  /** Gives the text and begins anew. */
  take(): string {
    const text = printedText(this.#text)
    this.#text = ''
    this.#inText = false
    this.#readings = 0
    return text
  }
}
