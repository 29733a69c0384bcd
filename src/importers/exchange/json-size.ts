const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const opens: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closes: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** Lists of records below two names are four deep. */
const deepest = 6
const mostValues = 3_000_000

/** Where a text in quotes ends. */
const endOfText = (text: string, from: number): number => {
  let at = from + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}

/** Does a JSON text stay within what records need? Told before it is parsed: millions of brackets take gigabytes. */
export const isSmallJson = (text: string): boolean => {
  let [depth, values] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfText(text, at)
    else if (code === comma) values += 1
    else if (opens.has(code)) depth += 1
    else if (closes.has(code)) depth -= 1
    if (depth > deepest || values > mostValues) return false
  }
  return true
}
