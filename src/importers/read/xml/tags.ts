/** An opening tag: its name as written and its attributes; `end`: length from the < to behind the >. */
export type Tag = {
  readonly raw: string
  readonly attributes: string
  readonly isEmpty: boolean
  readonly declares: boolean
  readonly length: number
}

/** Tags of office files are much alike: so many different ones are kept, longer ones are not. */
const mostKept = 4000
const longestKept = 200

/** A name ends at a space, at the slash of an empty element or at the tag's end. */
const endOfName = (text: string, from: number, to: number): number => {
  let at = from
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0x2f) break
  }
  return at
}

/** The > that ends a tag; one inside a quoted value does not. -1 where there is none. */
const endOfTag = (text: string, from: number): number => {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at
    else if (code === 0x3c) return -1
  }
  return -1
}

const parse = (text: string, at: number): Tag | undefined => {
  const end = endOfTag(text, at + 1)
  if (end < 0) return undefined
  const isEmpty = text.charCodeAt(end - 1) === 0x2f
  const to = isEmpty ? end - 1 : end
  const nameEnd = endOfName(text, at + 1, to)
  const raw = text.slice(at + 1, nameEnd)
  const attributes = text.slice(nameEnd, to)
  return raw === ''
    ? undefined
    : { raw, attributes, isEmpty, declares: attributes.includes('xmlns'), length: end + 1 - at }
}

/** Reads opening tags, each different one only once: looking at every character costs more than looking one up. */
export class Tags {
  readonly #kept = new Map<string, Tag>()

  /** The tag that begins with the < at `at`; undefined where it has no name or no end. */
  at(text: string, at: number): Tag | undefined {
    // Behind the first > the tag may go on, but then what stands before it is no whole tag and was never kept.
    const end = text.indexOf('>', at)
    const body = end > at && end - at <= longestKept ? text.slice(at, end) : ''
    const known = this.#kept.get(body)
    if (known) return known
    const tag = parse(text, at)
    if (tag && body.length + 1 === tag.length && this.#kept.size < mostKept) this.#kept.set(body, tag)
    return tag
  }
}
