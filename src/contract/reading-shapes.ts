import { z } from 'zod'

import { confidenceLevels, confidenceReasons } from '#domain/filing/confidence.ts'
import { filingKinds } from '#domain/filing/filing.ts'
import { findingAnswerKinds } from '#domain/process/finding.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { bilingual, decimal, id, instant, oneOf } from './codecs.ts'

const count = z.number().int()
const offset = count.min(0).max(100_000_000)

/** Another number for the figure at a span of the source, as it is typed. */
export const correction = z.object({
  start: offset,
  end: offset,
  value: z.string().regex(/^-?\d{1,20}(?:\.\d{1,10})?$/u),
})
export const corrections = z.array(correction).max(2000)

export const findingAnswer = z.object({ kind: oneOf(findingAnswerKinds), text: z.string().max(2000) })

const takenShape = z.object({
  at: z.string(),
  by: id,
  year: count,
  organisation: id,
  projects: z.array(id),
  goals: z.array(z.object({ id, indicators: z.array(id) })),
  undoneAt: z.string().optional(),
  reason: z.string().optional(),
})

const head = {
  id,
  organisationId: id,
  year: count,
  attachmentId: id,
  fileName: z.string(),
  state: oneOf(['waiting', 'read']),
  jobId: id.optional(),
  summary: z
    .object({
      kind: oneOf(filingKinds),
      organisation: z.string(),
      year: count.optional(),
      blocks: count,
      characters: count,
      facts: count,
      notes: count,
      size: count.meta({ description: '读取结果的字节数 / bytes of what was read' }),
    })
    .optional(),
  taken: takenShape.optional(),
  createdBy: id.optional(),
  createdAt: instant,
  changedAt: instant,
  version: count,
}

export const readingLine = z.object(head)
export const wholeReading = z.object({
  ...head,
  corrections,
  answers: z.record(z.string(), findingAnswer),
})

const span = { start: count, end: count }
const place = z.object({ ...span, line: count, quote: z.string() })
const confidence = z.object({ level: oneOf(confidenceLevels), reason: oneOf(confidenceReasons), why: bilingual })
const figure = z.object({ ...span, value: decimal, unit: z.string() })

export const factGroups = [
  'identity',
  'score',
  'money',
  'rate',
  'project',
  'indicator',
  'task',
  'goal',
  'problem',
  'measure',
] as const

export const facts = z.object({
  facts: z.array(
    z.object({
      key: z.string(),
      group: oneOf(factGroups),
      name: bilingual,
      text: z.string(),
      place,
      block: count,
      confidence: confidence.optional(),
      figures: z.array(figure.extend({ name: bilingual.optional() })),
    }),
  ),
  more: count,
  notUnderstood: z.array(
    z.object({
      severity: oneOf(['info', 'warning']),
      kind: oneOf(['not-understood', 'set-aside', 'encoding', 'limit']),
      why: bilingual,
      place,
      block: count,
    }),
  ),
  moreNotes: count,
})

const mapped = z.object({
  text: z.string(),
  runs: z.array(z.tuple([count, count, count])).meta({ description: '文内位置、原文位置、长度 / at, source, length' }),
})
const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('passage'),
    number: count,
    isFirst: z.boolean(),
    role: oneOf(['title', 'heading', 'item', 'body', 'caption', 'cell']),
    level: count,
    text: mapped,
    page: count.optional(),
  }),
  z.object({
    kind: z.literal('table'),
    number: count,
    isFirst: z.boolean(),
    headerRows: count,
    rows: z.array(z.array(mapped)),
    page: count.optional(),
  }),
])
export const blocks = z.object({ total: count, blocks: z.array(block) })

export const outline = z.object({
  starts: z.array(count).meta({ description: '每段在原文中的起点 / where each block begins in the source' }),
  headings: z.array(z.object({ block: count, level: count, text: z.string() })),
})

export const checksTold = z.object({
  findings: z.array(
    z.object({
      key: z.string(),
      check: z.string(),
      rule: z.string(),
      title: bilingual,
      about: bilingual,
      authority: z.string(),
      severity: oneOf(idsOf(severityTerms)),
      message: bilingual,
      places: z.array(place.extend({ figures: z.array(figure.extend({ read: decimal })) })),
      morePlaces: count,
      arithmetic: z.string().optional(),
      expected: z.string().optional(),
      printed: z.string().optional(),
      difference: z.string().optional(),
      unit: z.string().optional(),
      benign: bilingual.optional(),
      remedy: bilingual.optional(),
    }),
  ),
  moreFindings: count,
  unchecked: z.array(z.object({ check: z.string(), rule: z.string(), title: bilingual, why: z.array(bilingual) })),
  held: count,
  withinRounding: count,
})
