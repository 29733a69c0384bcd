const halfWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0)

const oddities: Readonly<Record<string, string>> = { '−': '-', '﹪': '%', '〜': '~', '∼': '~', '–': '-', '⁺': '+' }

/**
 * The text with full-width digits, letters and the signs of arithmetic made half-width, character for character, so
 * offsets stay. Commas, colons and brackets keep their width: they are punctuation of the sentence.
 */
export const scanText = (text: string): string => {
  const narrowed = unusual.test(text) ? narrow(text) : text
  return narrowed.replaceAll(wideThousands, ',')
}

/** １，２３４．５６万元: a full-width comma parts thousands only inside an amount. */
const wideThousands = /，(?<=\d，)(?=\d{3}(?:\.\d|[万亿]?元|，\d{3}(?:\.\d|[万亿]?元)))/gu
const unusual = /[０-９Ａ-Ｚａ-ｚ％．＋－／＜＝＞～−﹪〜∼–⁺]/u
const narrow = (text: string): string =>
  text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ％．＋－／＜＝＞～]/gu, halfWidth)
    .replaceAll(/[−﹪〜∼–⁺]/gu, (char) => oddities[char] ?? char)

const code = (text: string, at: number): number => text.charCodeAt(at)

export const isDigitAt = (text: string, at: number): boolean => code(text, at) >= 0x30 && code(text, at) <= 0x39

export const isLetterAt = (text: string, at: number): boolean => {
  const lower = code(text, at) | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** A CJK ideograph of the basic block. */
export const isHanAt = (text: string, at: number): boolean => code(text, at) >= 0x4e00 && code(text, at) <= 0x9fff

/** Spaces within a line: a tab or a line end parts two cells, never a number from its unit. */
const isSpaceAt = (text: string, at: number): boolean => {
  const char = code(text, at)
  return char === 0x20 || char === 0xa0 || char === 0x3000
}

/** Reading a number looks over so many spaces at most: time stays linear in any text. */
const longestGap = 8

/** First offset from `at` on that is no space. */
export const skipSpaces = (text: string, at: number): number => {
  let to = at
  while (to - at < longestGap && isSpaceAt(text, to)) to += 1
  return to
}

/** Offset before which only spaces stand, walking back from `at`. */
export const skipSpacesBack = (text: string, at: number): number => {
  let from = at
  while (at - from < longestGap && isSpaceAt(text, from - 1)) from -= 1
  return from
}
