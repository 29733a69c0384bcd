/** Markup that is safe to write into a page. Only {@link markup} makes it, so text can never slip in unescaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Controls are not allowed in a page, and direction marks could disguise what a report says.
const disguise = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

export const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (char) => entities[char] ?? char).replaceAll(disguise, '\u{fffd}')

export type Part = Html | string | number | readonly Part[]

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return part.map(markupOf).join('')
}

/** Template tag: fixed text is markup, every inserted string is escaped, inserted markup stays markup. */
export const markup = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(fixed.map((text, at) => text + markupOf(parts[at] ?? '')).join(''))

export const nothing = new Html('')
