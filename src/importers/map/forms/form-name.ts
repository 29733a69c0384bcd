import type { FormKind } from '#domain/filing/form.ts'

/** Names of the official forms; the first match decides. */
const names: readonly (readonly [FormKind, RegExp])[] = [
  ['monitoring', /(?:监控|运行跟踪|执行监控)(?:情况)?表/u],
  ['goal-declaration', /绩效目标(?:申报|批复|编制)?表|目标申报表/u],
  ['department-evaluation', /整体(?:支出)?(?:绩效)?(?:目标)?自(?:评(?:价)?|我评价)(?:情况|评分)?表/u],
  ['project-evaluation', /(?:项目|专项|资金|支出|经费).{0,8}(?:绩效)?(?:目标)?自(?:评(?:价)?|我评价)(?:情况|评分)?表/u],
  ['project-evaluation', /绩效(?:目标)?自评(?:价)?表(?:[（(][^（()）]{0,12}[）)])?$/u],
]

const longest = 60

/** The kind of form a short line or cell names; a list of attachments and a sentence name none. */
export const formKindIn = (text: string): FormKind | undefined =>
  text.length > longest || /[。；;]|[：:].*[、，]|\d[.、]/u.test(text)
    ? undefined
    : names.find(([, pattern]) => pattern.test(text))?.[0]
