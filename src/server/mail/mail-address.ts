/** Whom a mail goes to or comes from. */
export type Mailbox = { readonly name?: string; readonly address: string }

// No quotes, no comments, no lists: what people's addresses look like, and nothing that could end a header.
const atom = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

const isDomain = (text: string): boolean => text.split('.').every((part) => label.test(part))

/** Whether a text is one plain mail address. */
export const isMailAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@')
  return at > 0 && text.length <= 254 && atom.test(text.slice(0, at)) && isDomain(text.slice(at + 1))
}

/** Control characters end a header or hide in it; a line of text has none. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const form = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/u

/** Reads `绩衡 <noreply@example.cn>` or a plain address; undefined where it is neither. */
export const parseMailbox = (text: string): Mailbox | undefined => {
  const { name = '', address = text } = form.exec(text.trim())?.groups ?? {}
  const plain = address.trim()
  if (!isMailAddress(plain)) return undefined
  return name.trim() === '' ? { address: plain } : { name: oneLine(name), address: plain }
}
