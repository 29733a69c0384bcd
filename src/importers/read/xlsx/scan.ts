/** What the scanner met. `attributes`: as they stand in the tag, for `attributeOf`. Names come without their prefix. */
export type ScanHandler = {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** Called only while `wantsText`; one text may come in several pieces. */
  readonly text: (text: string) => void
  readonly wantsText: boolean
  /** Ends the scan early. */
  readonly isDone: boolean
}

/** `cut-off`: the text ends inside of something. `refused`: a document type, or a tag or text of absurd length. */
export type ScanEnd = 'whole' | 'done' | 'cut-off' | 'refused'

const chunkSize = 1_048_576
/** A spreadsheet cell holds 32,767 characters. */
const longestToken = 4_194_304

const [doubleQuote, apostrophe, greater, slash, bang, question] = [34, 39, 62, 47, 33, 63]

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : ''
}

const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,4});/giu, entity) : text

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

const quotedAt = (attributes: string, from: number): string => {
  let at = from
  while (isSpace(attributes.charCodeAt(at))) at += 1
  const quote = attributes[at]
  if (quote !== '"' && quote !== "'") return ''
  const end = attributes.indexOf(quote, at + 1)
  return end === -1 ? '' : decodeEntities(attributes.slice(at + 1, end))
}

const colon = 58

/** The value of an attribute, whatever prefix its name has; undefined where the tag lacks it. */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = at === 0 ? 32 : attributes.charCodeAt(at - 1)
    let end = at + name.length
    while (isSpace(attributes.charCodeAt(end))) end += 1
    if (attributes[end] === '=' && (isSpace(before) || before === colon)) return quotedAt(attributes, end + 1)
  }
  return undefined
}

/** End of a tag: a > outside of quotes. */
const tagEnd = (text: string, from: number): number => {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === greater) return at
    else if (code === doubleQuote || code === apostrophe) quote = code
  }
  return -1
}

const nameEnd = (tag: string): number => {
  for (let at = 0; at < tag.length; at += 1) if (isSpace(tag.charCodeAt(at))) return at
  return tag.length
}

const localName = (name: string): string => {
  const at = name.indexOf(':')
  return at === -1 ? name : name.slice(at + 1)
}

const openTag = (handler: ScanHandler, inside: string): void => {
  const isClosed = inside.charCodeAt(inside.length - 1) === slash
  const tag = isClosed ? inside.slice(0, -1) : inside
  const end = nameEnd(tag)
  const name = localName(end === tag.length ? tag : tag.slice(0, end))
  handler.open(name, end === tag.length ? '' : tag.slice(end))
  if (isClosed) handler.close(name)
}

/** Comments, character data and what else begins with <!. Gives the end, or why there is none. */
const special = (handler: ScanHandler, text: string, at: number): number | 'open' | 'refused' => {
  const isData = text.startsWith('<![CDATA[', at)
  if (!isData && !text.startsWith('<!--', at)) return text.length - at < 9 ? 'open' : 'refused'
  const end = text.indexOf(isData ? ']]>' : '-->', at + 4)
  if (end === -1) return 'open'
  if (isData && handler.wantsText) handler.text(text.slice(at + 9, end))
  return end + 3
}

const instruction = (text: string, at: number): number | 'open' => {
  const end = text.indexOf('?>', at)
  return end === -1 ? 'open' : end + 2
}

/** Reads one tag; gives the position behind it. */
const markup = (handler: ScanHandler, text: string, at: number): number | 'open' | 'refused' => {
  const code = text.charCodeAt(at + 1)
  if (code === bang) return special(handler, text, at)
  if (code === question) return instruction(text, at)
  const end = tagEnd(text, at + 1)
  if (end === -1) return 'open'
  if (code === slash) handler.close(localName(text.slice(at + 2, end).trimEnd()))
  else openTag(handler, text.slice(at + 1, end))
  return end + 1
}

type Step = { readonly rest: string } | 'done' | 'refused'

/** Reads as far as the text is whole; what is open at its end is the rest. */
const scanText = (handler: ScanHandler, text: string): Step => {
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    if (tag === -1) break
    if (tag > at && handler.wantsText) handler.text(decodeEntities(text.slice(at, tag)))
    const next = markup(handler, text, tag)
    if (handler.isDone) return 'done'
    if (next === 'refused') return next
    if (next === 'open') return { rest: text.slice(tag) }
    at = next
  }
  return { rest: text.slice(at) }
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Walks through the XML of a part of a workbook, piece by piece, so that memory does not follow its size. It is some
 * times as fast as a full parser and checks less: it never throws, and entities of a document type do not exist for it.
 */
export const scanXml = (bytes: Uint8Array, handler: ScanHandler): ScanEnd => {
  const decoder = new TextDecoder(encodingOf(bytes))
  let rest = ''
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const isLast = at + chunkSize >= bytes.length
    const step = scanText(handler, rest + decoder.decode(bytes.subarray(at, at + chunkSize), { stream: !isLast }))
    if (typeof step === 'string') return step
    rest = step.rest
    if (rest.length > longestToken) return 'refused'
  }
  return rest.trim() === '' ? 'whole' : 'cut-off'
}
