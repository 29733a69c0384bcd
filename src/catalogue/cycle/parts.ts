import { idsOf } from '#domain/words/ids-of.ts'
import { cycleEventTerms, dayUnitTerms, taskKindTerms } from '#domain/words/calendar-terms.ts'
import { organisationKinds } from '#domain/process/organisation.ts'
import { parseDay, type Day } from '#domain/process/calendar/day.ts'
import type { Term } from '#domain/process/calendar/deadline.ts'
import { compare, decimal, isNegative, type Decimal } from '#domain/number/decimal.ts'
import { confirmations } from '#domain/scheme/scheme.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { decimalWhere, id, refuse } from '../primitives.ts'

type Ctx = Parameters<typeof refuse>[0]

export const taskKind = z.enum(idsOf(taskKindTerms))
export const cycleEvent = z.enum(idsOf(cycleEventTerms))
export const dayUnit = z.enum(idsOf(dayUnitTerms))
export const owners = z.array(z.enum(organisationKinds)).min(1).max(organisationKinds.length)
export const status = z.enum(confirmations)

/** Per cent from 0 to a bound, as a decimal in quotes. */
export const percentUpTo = (most: bigint): z.ZodPipe<z.ZodString, z.ZodTransform<Decimal, string>> =>
  decimalWhere(
    (value) => !isNegative(value) && compare(value, decimal(most)) <= 0,
    words(`在 0 到 ${most} 之间`, `between 0 and ${most}`),
  )

/** A day as 2025-10-01. */
export const daySchema = z
  .string()
  .max(20)
  .transform((printed, ctx): Day => {
    const read = parseDay(printed)
    if (read) return read
    refuse(ctx, [], {
      message: words(`“${printed}”不是日期`, `"${printed}" is no day`),
      remedy: words('请写成 2025-10-01 的形式', 'write it as 2025-10-01'),
    })
    return z.NEVER
  })

/** A term with the clause it comes from. A last day that is not worked moves only where a rule says so. */
export const termSchema: z.ZodType<Term> = z.strictObject({
  count: z.int().min(0).max(1000),
  unit: dayUnit,
  movesToWorkingDay: z.boolean().default(false),
  authority: id,
  status,
})

/** Refuses what stands twice in a list; `nameOf` is what must differ. */
export const refuseTwice = <T>(
  list: readonly T[],
  nameOf: (item: T) => string,
  at: { readonly ctx: Ctx; readonly path: readonly PropertyKey[] },
): void => {
  const seen = new Set<string>()
  list.forEach((item, index) => {
    const name = nameOf(item)
    if (seen.has(name))
      refuse(at.ctx, [...at.path, index], {
        message: words(`“${name}”重复`, `"${name}" stands twice`),
        remedy: words('请删去或改写其中一处', 'remove or change one of the two'),
      })
    seen.add(name)
  })
}

type Noted = { readonly status: 'confirmed' | 'to-confirm'; readonly note: unknown }

/** What is to be confirmed says in words who decides, so that nobody takes a proposal for the rule. */
export const refuseSilent = (list: readonly Noted[], ctx: Ctx, key: string): void =>
  list.forEach((item, index) => {
    if (item.status === 'to-confirm' && item.note === undefined)
      refuse(ctx, [key, index, 'note'], {
        message: words('待确认的事项没有说明', 'something to be confirmed has no note'),
        remedy: words('请写明由谁规定、以什么为准', 'say who sets it and what counts'),
      })
  })
