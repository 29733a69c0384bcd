import { compare } from '#domain/number/decimal.ts'
import type { GradeSet } from '#domain/scheme/grade.ts'
import { z } from 'zod'
import { pointsDecimal, wordsSchema } from './primitives.ts'

export const roundingName = z.enum(['half-up', 'half-even', 'floor', 'ceiling'])
export const decimals = z.int().min(0).max(12)

const grade = z.strictObject({ name: wordsSchema, from: pointsDecimal })

export const gradesSchema = z.strictObject({
  scale: decimals.default(2),
  rounding: roundingName.default('half-up'),
  bands: z.tuple([grade], grade),
})

/** Cut-offs fall, and the last grade starts at 0: every score has exactly one grade. */
export const gradesCover = ({ bands }: GradeSet): boolean =>
  bands.every(({ from }, index) => {
    const before = bands[index - 1]
    return before === undefined || compare(from, before.from) < 0
  }) && bands.at(-1)?.from.units === 0n
