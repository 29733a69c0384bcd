import { printChineseNumeral } from '#domain/number/chinese-numeral.ts'

/** Heading numbers of official documents, written out so that they survive copying: 一、 （一） 1. （1） (GB/T 9704—2012, 7.3.3). */
export const headingNumber = (level: 1 | 2 | 3 | 4, ordinal: number): string => {
  switch (level) {
    case 1:
      return `${printChineseNumeral(ordinal)}、`
    case 2:
      return `（${printChineseNumeral(ordinal)}）`
    case 3:
      return `${ordinal}.`
    case 4:
      return `（${ordinal}）`
  }
}
