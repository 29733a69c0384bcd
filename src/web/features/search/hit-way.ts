import type { searchContract } from '#contract/search.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { AnswerOf } from '../../lib/call.ts'
import type { IconName } from '../../ui/icon.tsx'

type Group = AnswerOf<typeof searchContract.everything>['groups'][number]
export type Hit = Group['items'][number]

type Way = { readonly text: Words; readonly icon: IconName; readonly to: (hit: Hit) => string }

/** Where what was found has its page, and what it is called. */
export const hitWays: Readonly<Record<Hit['noun'], Way>> = {
  organisation: {
    text: words('单位', 'Organisation'),
    icon: 'tree',
    to: ({ id }) => `/administration/organisations?id=${id}`,
  },
  person: {
    text: words('人员', 'Person'),
    icon: 'person',
    to: ({ title }) => `/administration/people?text=${encodeURIComponent(title)}`,
  },
  project: { text: words('项目', 'Project'), icon: 'project', to: ({ id }) => `/projects/${id}` },
  goal: { text: words('绩效目标', 'Goal'), icon: 'goal', to: ({ id }) => `/goals/${id}` },
  indicator: { text: words('指标', 'Indicator'), icon: 'goal', to: ({ ofId = '' }) => `/goals/${ofId}` },
  'self-evaluation': {
    text: words('自评', 'Self-evaluation'),
    icon: 'file',
    to: ({ id }) => `/self-evaluations/${id}`,
  },
  review: { text: words('复核', 'Review'), icon: 'review', to: ({ id }) => `/reviews/${id}` },
  finding: {
    text: words('问题', 'Finding'),
    icon: 'alert',
    to: ({ ofId = '' }) => `/self-evaluations/${ofId}/findings`,
  },
  rectification: { text: words('整改', 'Rectification'), icon: 'check', to: ({ id }) => `/rectifications/${id}` },
  attachment: { text: words('文件', 'File'), icon: 'file', to: ({ id }) => `/api/attachments/${id}/content` },
  publication: { text: words('公开内容', 'Publication'), icon: 'file', to: ({ ofId = '' }) => `/disclosures/${ofId}` },
}
