/** A code or name as it is compared: full-width letters, brackets and spaces do not tell two things apart. */
export const compareText = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
