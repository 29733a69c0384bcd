const isHan = (char: string): boolean => /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u.test(char)

/**
 * Gathers the text of a paragraph as a browser shows it: runs of space are one space. A line end of the page's own
 * source between two Chinese characters is none, though browsers show a space.
 */
export class TextRun {
  #parts: string[] = []
  #last = ''
  #gap: '' | 'space' | 'line' = ''

  /** Text as it stands in the page. */
  add(text: string): void {
    for (const part of text.split(/([ \t\r\n\f]+)/u)) {
      if (part === '') continue
      if (/^[ \t\r\n\f]/u.test(part)) this.#space(part)
      else this.#word(part)
    }
  }

  /** Text whose line ends count (`pre`). */
  addLines(text: string): void {
    text.split(/\r\n?|\n/u).forEach((line, index) => {
      if (index > 0) this.break()
      this.add(line)
    })
  }

  break(): void {
    this.#gap = ''
    if (this.#parts.length > 0) this.#put('\n')
  }

  /** A gap that is shown even between Chinese characters. */
  space(): void {
    this.#space(' ')
  }

  /** The text gathered so far, without space around it; the run is empty afterwards. */
  take(): string {
    const text = this.#parts.join('').replaceAll('\u00a0', ' ').trim()
    this.#parts = []
    this.#last = ''
    this.#gap = ''
    return text
  }

  #space(part: string): void {
    if (this.#gap !== 'space') this.#gap = part.includes('\n') || part.includes('\r') ? 'line' : 'space'
  }

  #word(part: string): void {
    const isShown = this.#gap === 'space' || (this.#gap === 'line' && !(isHan(this.#last) && isHan(part.charAt(0))))
    if (isShown && this.#last !== '' && this.#last !== '\n') this.#put(' ')
    this.#gap = ''
    this.#put(part)
  }

  #put(part: string): void {
    this.#parts.push(part)
    this.#last = part.charAt(part.length - 1)
  }
}
