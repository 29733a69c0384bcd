/** What XML 1.0 cannot hold, and so no workbook: control characters and halves of a sign. */
const forbidden =
  // oxlint-disable-next-line no-control-regex -- these are exactly the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as every format can carry it: one kind of line end, no outer space, no control characters. Exchanged texts are tidy. */
export const tidyText = (text: string): string => text.replaceAll(forbidden, '').replaceAll(/\r\n?/gu, '\n').trim()
