import { compare } from '#domain/number/decimal.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { evidenceClasses } from '#domain/process/self-evaluation/evidence.ts'
import type { PartSettings } from '#domain/process/self-evaluation/part-gaps.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { maybe, refuse, shareDecimal } from '../primitives.ts'
import { headShape } from './head.ts'
import { parserOf, type ParseFile } from './parse-file.ts'
import { percentUpTo } from './parts.ts'

/** What a part of a self-evaluation must show: how far over a target needs a reason, and what evidence is worth. */
export type EvidenceFile = RuleHead & PartSettings

const evidence = z
  .strictObject({
    ceilings: z.record(z.enum(evidenceClasses), shareDecimal),
    without: shareDecimal,
    smallestSample: z.int().min(1).max(100_000),
  })
  .check((ctx) => {
    const { ceilings, without } = ctx.value
    const falling = [...evidenceClasses.map((of) => ceilings[of]), without]
    const isOrdered = falling.every((share, index) => {
      const before = falling[index - 1]
      return before === undefined || compare(share, before) <= 0
    })
    if (!isOrdered)
      refuse(ctx, ['ceilings'], {
        message: words('弱的佐证不能比强的佐证允许更多得分', 'weaker evidence cannot allow more than stronger'),
        remedy: words('请由强到弱依次不增', 'let the shares fall from the strongest to none'),
      })
  })

const schema: z.ZodType<EvidenceFile> = z.strictObject({
  ...headShape,
  farOver: maybe(percentUpTo(1000n)),
  evidence,
})

export const parseEvidence: ParseFile<EvidenceFile> = parserOf(schema)
