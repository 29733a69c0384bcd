import type { AnalysisScope } from '#store/queries/analysis-scope.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import type { Analysis } from './analysis.ts'
import type { AskedAnalysis } from './asked.ts'

/** Makes one view within the scope that is allowed; `limit`: most records. */
export type Maker = (
  ctx: Context,
  tx: Work,
  of: { readonly scope: AnalysisScope; readonly asked: AskedAnalysis; readonly limit: number },
) => Promise<Omit<Analysis, 'view' | 'years'>>
