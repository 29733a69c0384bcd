import type { AnalysisView } from '#domain/analysis/views.ts'
import { below } from '#domain/process/organisation.ts'
import type { AnalysisScope } from '#store/queries/analysis-scope.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'

/** What somebody wants to look at. */
export type AskedAnalysis = {
  readonly view: AnalysisView
  /** Budget years. */
  readonly years: readonly number[]
  /** With everything below it. */
  readonly organisation?: string | undefined
  readonly category?: string | undefined
  readonly source?: string | undefined
  readonly state?: string | undefined
  /** A step of the chart or an indicator, whose records are wanted. */
  readonly part?: string | undefined
}

const asked = ({ tree }: Context, organisation: string | undefined): readonly string[] =>
  organisation === undefined
    ? [...tree.byId.keys()]
    : [organisation, ...below(tree, organisation).map(({ id }) => id)].filter((id) => tree.byId.has(id))

/**
 * The first wall: only organisations whose self-evaluations the reader may see in every year that is asked for. What is
 * read of them was handed in; drafts are no part of an analysis.
 */
export const scopeOfAnalysis = (ctx: Context, input: AskedAnalysis): AnalysisScope => {
  const { years, organisation, category, source, state } = input
  const organisations = asked(ctx, organisation).filter((id) =>
    years.every((year) => isAllowed(ctx, 'self-evaluation.read', { organisation: id, year })),
  )
  // Everything there is needs no list of it.
  const isAll = organisations.length === ctx.tree.byId.size
  return { years, organisations: isAll ? undefined : organisations, category, source, state }
}

/** Most records that are listed beside the sums; the file has more. */
export const mostRecords = { page: 100, file: 10_000 } as const
