import type { Words } from '#domain/words/words.ts'

/** One thing the doctor looked at. `trouble` keeps the program from working; `hint` only from doing all it can. */
export type Finding = {
  readonly subject: Words
  readonly state: 'good' | 'hint' | 'trouble'
  readonly text: Words
}
