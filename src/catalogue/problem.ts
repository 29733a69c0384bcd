import type { Words } from '#domain/words/words.ts'

/** What is wrong in a file of the catalogue (or an uploaded one): where, what, and how to put it right. */
export type Problem = {
  /** JSON path from the root: $.indicators[2].rule.per */
  readonly path: string
  readonly message: Words
  readonly remedy: Words
}

/** A value, or every problem found; never both, and never an exception about content. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const pathOf = (keys: readonly PropertyKey[]): string =>
  `$${keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`

export const printProblem = ({ path, message, remedy }: Problem, language: keyof Words): string =>
  language === 'zh' ? `${path}：${message.zh}。${remedy.zh}` : `${path}: ${message.en}. ${remedy.en}`
