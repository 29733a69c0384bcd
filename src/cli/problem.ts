import type { Language, Words } from '#domain/words/words.ts'

/** Why the command could not run: what happened, where, and what the user can do about it. Exit code 2. */
export class Problem extends Error {
  readonly what: Words
  readonly where: string
  readonly remedy: Words

  constructor(what: Words, remedy: Words, where = '') {
    super(what.en)
    this.name = 'Problem'
    this.what = what
    this.where = where
    this.remedy = remedy
  }
}

const labels = {
  zh: { what: '无法完成：', where: '　　位置：', remedy: '　　办法：' },
  en: { what: 'Could not run: ', where: '        where: ', remedy: '       remedy: ' },
} as const

/** The problem as two or three lines of text. */
export const printProblem = ({ what, where, remedy }: Problem, language: Language): string => {
  const label = labels[language]
  const lines = [label.what + what[language], where && label.where + where, label.remedy + remedy[language]]
  return lines.filter((line) => line !== '').join('\n')
}
