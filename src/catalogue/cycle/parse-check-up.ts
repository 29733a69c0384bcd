import type { CheckUpSettings } from '#domain/process/indicator/advice.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { positiveDecimal, refuse } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { refuseTwice } from './parts.ts'

export type CheckUpFile = RuleHead & CheckUpSettings

/** Words are looked for inside names and targets, so a blank one would be found everywhere. */
const word = z
  .string()
  .max(40)
  .check((ctx) => {
    if (ctx.value.trim() === '')
      refuse(ctx, [], {
        message: words('词语为空', 'the word is blank'),
        remedy: words('请删去', 'remove it'),
      })
  })

const wordList = z
  .array(word)
  .max(300)
  .check((ctx) => refuseTwice(ctx.value, (one) => one, { ctx, path: [] }))

/** A basis card keeps three years: more could never be seen. */
const longestSeries = 3

const schema: z.ZodType<CheckUpFile> = z.strictObject({
  ...headShape,
  vagueWords: wordList,
  placeholders: wordList,
  emptyNames: wordList,
  lowWords: wordList,
  lowUnless: wordList,
  growthWords: wordList,
  wantedLevels: wordList,
  wholeWeight: positiveDecimal,
  neverMissedYears: z.int().min(0).max(longestSeries),
})

export const parseCheckUp: ParseFile<CheckUpFile> = parserOf(schema)
