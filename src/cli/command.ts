import type { Language, Words } from '#domain/words/words.ts'
import type { Io } from './terminal/io.ts'

/** 0 clean · 1 findings of severity error or warning · 2 could not run. */
export type ExitCode = 0 | 1 | 2

/** An option of a command. Without `value` it is a switch. */
export type Option = {
  readonly name: string
  readonly about: Words
  readonly value?: string
  readonly choices?: readonly string[]
  /** The value may be left out; a following word is taken as the value only where it fits this pattern. */
  readonly optionalValue?: RegExp
}

export type Example = { readonly line: string; readonly about: Words }

/** What the user asked of a command, already checked against its options. */
export type Request = {
  readonly words: readonly string[]
  readonly flag: (name: string) => boolean
  /** Value of an option: undefined where not given, '' where given without its optional value. */
  readonly value: (name: string) => string | undefined
  readonly language: Language
  readonly io: Io
}

export type Command = {
  readonly name: string
  readonly summary: Words
  /** What stands behind the name in the usage line: "FILE…|FOLDER". */
  readonly operands: string
  readonly count: { readonly least: number; readonly most: number }
  readonly about: Words
  readonly options: readonly Option[]
  readonly examples: readonly Example[]
  readonly run: (request: Request) => Promise<ExitCode> | ExitCode
}
