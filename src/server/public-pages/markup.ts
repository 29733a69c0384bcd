/** Text that is HTML already. Nothing else becomes HTML without being escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Piece = string | number | Markup | undefined | readonly Piece[]

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeText = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? '')

const print = (piece: Piece): string => {
  if (piece === undefined) return ''
  if (piece instanceof Markup) return piece.text
  return typeof piece === 'object' ? piece.map(print).join('') : escapeText(String(piece))
}

const kept = new WeakMap<TemplateStringsArray, readonly string[]>()

/** Sources are laid out for people; what is sent has no use for their lines and indents. */
const compact = (parts: TemplateStringsArray): readonly string[] => {
  const found =
    kept.get(parts) ?? parts.map((part) => part.replaceAll(/\n\s*(?=\/?>)/gu, '').replaceAll(/\n\s*/gu, ' '))
  kept.set(parts, found)
  return found
}

/** HTML with everything that is put into it escaped; an attribute is always quoted. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(
    compact(parts)
      .map((part, index) => (index === 0 ? '' : print(pieces[index - 1])) + part)
      .join(''),
  )

/** Nothing, or what stands there. */
export const when = (condition: boolean, piece: () => Piece): Piece => (condition ? piece() : undefined)
