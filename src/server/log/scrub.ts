const rules: readonly (readonly [RegExp, string])[] = [
  // What a query was run with stands behind this word.
  [/\bparams:[\s\S]*$/gu, 'params: …'],
  [/\b[a-z][a-z\d+.-]{1,20}:\/\/\S+/giu, '…://…'],
  [/[^\s@<>"']{1,64}@[^\s@<>"']{1,255}/gu, '…@…'],
  [/"[^"]*"|'[^']*'|`[^`]*`/gu, '"…"'],
  [/\bjh_[sal]_\S+/gu, 'jh_…'],
  [/[A-Za-z\d+/_=-]{32,}/gu, '…'],
  [/\d{6,}/gu, '#'],
  [/[^\p{ASCII}]+/gu, '…'],
]

/**
 * A message of an error without what people wrote: quoted values, addresses, numbers of six digits and more, and everything
 * that is not plain English letters, which no message of ours is.
 */
export const scrub = (message: string): string => {
  const scrubbed = rules.reduce((text, [pattern, by]) => text.replaceAll(pattern, by), message.slice(0, 2000))
  return scrubbed.replaceAll(/\s+/gu, ' ').trim().slice(0, 300)
}
