const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters XML 1.0 forbids (production Char); a document that holds one is refused by Word as a whole. */
export const forbiddenCharacters =
  // oxlint-disable-next-line no-control-regex -- these are exactly the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const escapeXml = (text: string): string =>
  text.replaceAll(forbiddenCharacters, '').replaceAll(/[&<>"]/gu, (char) => entities[char] ?? '')

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
