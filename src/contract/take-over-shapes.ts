import { z } from 'zod'
import { fundSources } from '#domain/filing/finance.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { bilingual, decimal, id, line, money, oneOf } from './codecs.ts'
import { points } from './goal-shapes.ts'

const count = z.number().int()
const key = z.string().min(1).max(60)
const short = z.string().max(100)
const longName = z.string().trim().min(1).max(500)

/** A project to be drafted, as it was accepted. */
const takenProject = z.object({
  key,
  name: line,
  code: z.string().trim().max(100),
  amount: money.optional().meta({ description: '本年预算（元） / budget of the new year' }),
})
/** An indicator of a project, or of the whole department where it names none. */
const takenIndicator = z.object({
  key,
  project: key.optional(),
  level1: short,
  level2: short,
  name: longName,
  unit: short,
  comparator: oneOf(comparators),
  target: decimal.optional(),
  targetText: z.string().max(500),
  weight: points,
  last: z.object({ target: decimal.optional(), actual: decimal }).optional(),
})

export const takeOverAsked = z.object({
  organisation: id,
  year: count.min(2000).max(2100),
  source: oneOf(fundSources).default('general-budget'),
  projects: z.array(takenProject).max(500),
  indicators: z.array(takenIndicator).max(2000),
})

export const proposal = z.object({
  organisation: z.string().meta({ description: '报告写明的单位 / the organisation the report names' }),
  year: count.optional(),
  projects: z.array(
    takenProject.extend({
      lastBudget: money.optional(),
      lastActual: money.optional(),
      documentNumber: z.string(),
    }),
  ),
  indicators: z.array(takenIndicator.extend({ targetPrinted: z.string(), actualPrinted: z.string() })),
  more: count,
})

export const takeOverRows = z.object({
  rows: z.array(
    z.object({
      key,
      kind: oneOf(['project', 'indicator']),
      name: z.string(),
      does: oneOf(['make', 'skip', 'refuse']),
      why: bilingual,
    }),
  ),
  counts: z.object({ projects: count, goals: count, indicators: count, skipped: count, refused: count }),
})
