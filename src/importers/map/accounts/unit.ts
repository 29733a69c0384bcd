import { bare } from './titles.ts'

const printed = /单位[：:]?(?:人民币)?(元|千元|万元|亿元)|^（?(元|千元|万元|亿元)）?$/u

/** The unit line above a table or in its first rows; undefined where none is printed. */
export const unitIn = (texts: readonly string[]): string | undefined => {
  for (const text of texts) {
    const match = printed.exec(bare(text))
    const unit = match?.[1] ?? match?.[2]
    if (unit !== undefined) return unit
  }
  return undefined
}
