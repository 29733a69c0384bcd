import { z } from 'zod'
import { sectionKinds } from '#domain/filing/filing.ts'
import { confirmations } from '#domain/scheme/scheme.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, id, instant, oneOf, version } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { evidenceLine } from './scoring.ts'
import { byId } from './shared.ts'

const count = z.number().int()
const section = oneOf(sectionKinds)
const fact = z.object({
  key: z.string(),
  name: bilingual,
  kind: z.enum(['organisation', 'ledger', 'rate', 'score', 'count', 'indicator', 'comparison']),
  text: z.string(),
  isFigure: z.boolean(),
  /** How it came about. */
  origin: bilingual,
  /** The office’s part it was filled in at. */
  partId: id.optional(),
  evidence: z.array(evidenceLine),
  places: z.array(z.object({ section: z.string(), inTable: z.boolean(), context: z.string() })),
})
const writing = z.object({
  section,
  name: bilingual,
  text: z.string(),
  /** 0 where nothing was written yet. */
  version: count,
  changedBy: id.optional(),
  changedAt: instant.optional(),
  /** What would be printed without a text of one’s own. */
  suggestion: z.string(),
  offices: z.array(z.object({ organisationId: id, partId: id, text: z.string() })),
})

const common = { tag: 'self-evaluation', access: 'signed-in', method: 'get' } as const
const reading = ['self-evaluation.read', 'self-evaluation.assemble'] as const

/** Calls about writing the report. */
export const reportWritingContract = {
  report: endpoint({
    ...common,
    path: '/api/self-evaluations/{id}/report',
    summary: words('编写自评报告：提纲、段落、可引用的数据', 'the report as it is written: outline, sections, facts'),
    verbs: reading,
    params: byId,
    answer: z.object({
      outline: z.object({ id: z.string(), name: bilingual, authority: z.string(), status: oneOf(confirmations) }),
      headings: z.array(
        z.object({
          number: z.string(),
          heading: z.string(),
          level: count,
          sections: z.array(section),
          wanted: z.array(z.string()),
        }),
      ),
      sections: z.array(writing),
      facts: z.array(fact),
      unbound: z.array(z.object({ section: z.string(), paragraph: count, number: z.string(), context: z.string() })),
    }),
  }),
  versions: endpoint({
    ...common,
    path: '/api/self-evaluations/{id}/sections/{section}/versions',
    summary: words('报告段落的历次保存', 'how a section of the report was saved before'),
    verbs: reading,
    params: byId.extend({ section }),
    answer: z.object({
      items: z.array(
        z.object({ at: instant, by: z.object({ id, name: z.string() }).optional(), saves: version, text: z.string() }),
      ),
    }),
  }),
} as const
