export type Range = { readonly from: number; readonly to: number }

/** Short texts in quotation marks or title marks: names, slogans, codes. A whole quoted sentence is not one. */
const quoted =
  /“[^“”。！？\n]{1,40}”|‘[^‘’。！？\n]{1,40}’|「[^「」。\n]{1,40}」|『[^『』。\n]{1,40}』|《[^《》\n]{1,60}》|"[^"。，；\n]{1,20}"/gu

/** Ranges of the quoted names of a text, marks included, in order. */
export const quotedNames = (text: string): readonly Range[] =>
  Array.from(text.matchAll(quoted), (found) => ({ from: found.index, to: found.index + found[0].length }))
