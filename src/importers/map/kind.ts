import type { FilingKind } from '#domain/filing/filing.ts'

/** Words of a title (or first lines) that tell what is filed; the first match decides. */
const kinds: readonly (readonly [FilingKind, RegExp])[] = [
  ['monitoring-table', /监控(?:情况)?表|运行监控/u],
  ['goal-declaration', /目标申报表/u],
  ['project-self-evaluation-table', /项目(?:支出)?绩效(?:目标)?自评(?:价)?表/u],
  ['department-self-evaluation-table', /整体(?:支出)?绩效自评(?:价)?表/u],
  ['department-self-evaluation-report', /自评(?:价)?报告|绩效(?:评价)?报告/u],
  ['final-account-disclosure', /决算/u],
  ['budget-disclosure', /预算/u],
]

export const filingKindOf = (title: string, opening: string): FilingKind =>
  kinds.find(([, pattern]) => pattern.test(title))?.[0] ??
  kinds.find(([, pattern]) => pattern.test(opening))?.[0] ??
  'other'
