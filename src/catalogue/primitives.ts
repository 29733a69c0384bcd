import { isNegative, one, compare, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import { words, type Words } from '#domain/words/words.ts'
import { z } from 'zod'

/** Raises a problem with its own words and remedy, at `path` below the value being checked. */
export const refuse = (
  ctx: { issues: z.core.$ZodRawIssue[] },
  path: readonly PropertyKey[],
  told: { readonly message: Words; readonly remedy: Words },
): void => {
  ctx.issues.push({ code: 'custom', input: undefined, path: [...path], params: { told } })
}

/** Optional in the file, present (perhaps undefined) in the domain. */
export const maybe = <T extends z.ZodType>(
  schema: T,
): z.ZodPipe<z.ZodOptional<T>, z.ZodTransform<z.output<T> | undefined, z.output<T> | undefined>> =>
  schema.optional().transform((value) => value)

export const text = z.string().min(1).max(2000)
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/u)
export const wordsSchema = z.strictObject({ zh: text, en: text })

/** A decimal that holds a condition, told by `rule` where it does not. */
export const decimalWhere = (
  holds: (value: Decimal) => boolean,
  rule: Words,
): z.ZodPipe<z.ZodString, z.ZodTransform<Decimal, string>> =>
  z
    .string()
    .max(30)
    .transform((printed, ctx): Decimal => {
      const value = parseDecimal(printed)
      if (value !== undefined && holds(value)) return value
      refuse(ctx, [], {
        message: words(`“${printed}”不是可用的数`, `"${printed}" cannot be used here`),
        remedy: words(`请写成带引号的十进制数，${rule.zh}`, `write a decimal in quotes, ${rule.en}`),
      })
      return z.NEVER
    })

/** Numbers are decimal strings, so that nothing is lost on the way through JSON. */
export const anyDecimal = decimalWhere(() => true, words('如 "22.5"', 'such as "22.5"'))
export const pointsDecimal = decimalWhere((value) => !isNegative(value), words('不小于 0', 'not below 0'))
export const positiveDecimal = decimalWhere((value) => value.units > 0n, words('大于 0', 'above 0'))
export const shareDecimal = decimalWhere(
  (value) => !isNegative(value) && compare(value, one) <= 0,
  words('在 0 到 1 之间', 'between 0 and 1'),
)
