import type { Filing, SectionKind } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { isCutOff } from '../shared/cut-off.ts'

/** What a department's report usually holds; any of the kinds named does. */
const usual: readonly { readonly zh: string; readonly kinds: readonly SectionKind[]; readonly isMild: boolean }[] = [
  { zh: '部门职能', kinds: ['duties', 'organisation', 'overview'], isMild: false },
  { zh: '重点工作任务', kinds: ['tasks'], isMild: true },
  { zh: '收支情况', kinds: ['finance'], isMild: false },
  { zh: '绩效管理情况', kinds: ['management', 'efficiency'], isMild: true },
  { zh: '自评结论', kinds: ['conclusion'], isMild: true },
  {
    zh: '绩效完成情况或成效',
    kinds: ['task-results', 'project-results', 'achievements', 'effectiveness'],
    isMild: false,
  },
  { zh: '存在的问题', kinds: ['problems'], isMild: false },
  { zh: '改进措施', kinds: ['measures'], isMild: false },
  { zh: '附件', kinds: ['attachments'], isMild: true },
]

/** The outline with tasks, money and conclusion asks for performance management in a section of its own. */
const isGuangzhouLike = (present: ReadonlySet<SectionKind>): boolean =>
  present.has('tasks') && present.has('finance') && present.has('conclusion')

/** With more of the core missing the text is a part of a report, or follows another outline. */
const mostGaps = 2

type Usual = (typeof usual)[number]

const isMild = (missing: readonly Usual[], present: ReadonlySet<SectionKind>): boolean => {
  const core = missing.filter((each) => !each.isMild).length
  const isManagementLost = isGuangzhouLike(present) && missing.some(({ zh }) => zh === '绩效管理情况')
  return core > mostGaps || (core === 0 && !isManagementLost)
}

const judgeReport = (filing: Filing): Verdict => {
  const present = new Set(filing.sections.map(({ kind }) => kind))
  const missing = usual.filter(({ kinds }) => !kinds.some((kind) => present.has(kind)))
  const places = filing.sections.filter(({ level }) => level <= 2).map(({ place }) => place)
  if (missing.length === 0)
    return holds({ message: words('常见的章节都有。', 'All usual sections are there.'), places })
  return fails({
    severity: isMild(missing, present) ? 'note' : 'warning',
    message: words(
      `没有单列的章节：${missing.map(({ zh }) => zh).join('、')}。`,
      `${missing.length} usual sections have no heading of their own.`,
    ),
    places,
    expected: usual.map(({ zh }) => zh).join('、'),
    benign: words(
      '当地模板可能不同，标题编号也可能在转为文本时丢失。',
      'The local form may differ, or a heading was lost when the text was taken out.',
    ),
    remedy: words('请补充，或说明写在何处。', 'Add them or say where they stand.'),
  })
}

export const usualSectionsPresent: Check = {
  id: 'usual-sections-present',
  rule: 'R21',
  title: words('常见章节齐全', 'The usual sections are there'),
  about: words(
    '部门整体支出绩效自评报告通常的章节按标题核对；缺得很多、像是节选的只作提示，其他文件、没有标题或没有写完的文本不作判断。',
    "The usual sections of a department's report are looked for by heading; where many are missing it is a note; other files and texts that break off are left alone.",
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => {
    if (filing.kind !== 'department-self-evaluation-report')
      return [cannotTell('不是部门整体支出绩效自评报告', 'The file is no self-evaluation report of a department')]
    if (isCutOff(filing)) return [cannotTell('文本不完整，无法判断章节', 'The text breaks off')]
    return filing.sections.length < 4
      ? [cannotTell('报告标题太少，无法判断章节', 'Too few headings to tell')]
      : [judgeReport(filing)]
  },
}
