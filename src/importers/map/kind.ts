import type { FilingKind } from '#domain/filing/filing.ts'

/** Words of a title that tell what is filed; the first match decides. */
const kinds: readonly (readonly [FilingKind, RegExp])[] = [
  ['monitoring-table', /监控(?:情况)?表|运行监控/u],
  ['goal-declaration', /目标(?:申报)?表/u],
  ['project-self-evaluation-table', /项目(?:支出)?绩效(?:目标)?自评(?:价)?(?:表|$|[（(])/u],
  ['department-self-evaluation-table', /整体(?:支出)?绩效自评(?:价)?表/u],
  // 2023年度某某养护绩效自评表: a table named after its project.
  ['project-self-evaluation-table', /绩效(?:目标)?自评(?:价)?表(?:[（(][^（()）]{0,12}[）)])?$/u],
  [
    'other',
    /项目(?:支出)?(?:绩效)?(?:单位)?(?:自评|评价|绩效).{0,4}报告|(?:转移支付|(?<!财政)资金|专项|经费).{0,4}绩效.{0,8}报告/u,
  ],
  ['department-self-evaluation-report', /自评(?:价)?.{0,3}报告|绩效(?:评价)?报告|整体(?:支出)?绩效.{0,4}报告/u],
  ['final-account-disclosure', /决算/u],
  ['budget-disclosure', /(?:部门|单位|年度?).{0,4}预算(?!绩效|执行)|预算公开/u],
]

/** A text without a title tells less: only words that name a document count. */
const inOpening: readonly (readonly [FilingKind, RegExp])[] = [
  ...kinds.slice(0, 7).filter(([kind]) => kind !== 'other'),
  ['final-account-disclosure', /(?:部门|单位|支出|收支)决算/u],
  ['budget-disclosure', /(?:部门|单位)预算(?:公开|编制说明|情况说明)|收支预算/u],
]

const decide = (rules: typeof kinds, text: string): FilingKind | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0]

export const filingKindOf = (title: string, opening: string): FilingKind =>
  decide(kinds, title) ?? decide(inOpening, opening) ?? 'other'
