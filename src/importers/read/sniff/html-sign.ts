/** What may stand in front of a page: space, comments, declarations and conditional marks. */
const skipProlog = (text: string): number => {
  let at = 0
  for (let turn = 0; turn < 50; turn += 1) {
    while (at < text.length && /\s/u.test(text.charAt(at))) at += 1
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : undefined
    if (close === undefined) return at
    const end = text.indexOf(close, at)
    if (end === -1) return text.length
    at = end + close.length
  }
  return at
}

const page = /^<(?:!doctype html|html|head|body|meta|title)[\s>]/iu
const tag = /<\/?[a-z][a-z0-9]{0,10}(?:[\s/][^<>]{0,400})?>/giu
/** Few tags may stand in a text too. */
const fewestTags = 8

/**
 * A web page: it opens as one, or its first thing is a tag and tags go on through it. A report in text or Markdown that
 * has kept some tables as HTML opens with words and is no page.
 */
export const isHtml = (text: string): boolean => {
  const start = skipProlog(text)
  const head = text.slice(start, start + 16_384)
  if (page.test(head)) return true
  if (!/^<[a-z]/iu.test(head)) return false
  const tags = head.match(tag) ?? []
  const covered = tags.reduce((sum, { length }) => sum + length, 0)
  return tags.length >= fewestTags && covered * 5 > head.length
}
