import type { TermSet } from './words.ts'

/** What a result suggests for the next budget. */
export const suggestionTerms = {
  prefer: { zh: '优先保障', en: 'prefer', authority: '中发〔2018〕34号' },
  support: { zh: '予以保障', en: 'support', authority: '财预〔2020〕10号' },
  improve: { zh: '改进后安排', en: 'improve first', authority: '财预〔2020〕10号' },
  reduce: { zh: '压减', en: 'reduce', authority: '财预〔2020〕10号' },
  suspend: { zh: '暂停安排', en: 'suspend', authority: '财预〔2020〕10号' },
  cancel: { zh: '取消', en: 'cancel', authority: '中发〔2018〕34号' },
} as const satisfies TermSet

export const resultUseStateTerms = {
  suggested: { zh: '系统建议', en: 'suggested', authority: 'product' },
  proposed: { zh: '拟定意见', en: 'proposed', authority: 'practice' },
  appealed: { zh: '单位异议', en: 'appealed', authority: 'practice' },
  decided: { zh: '已确定', en: 'decided', authority: 'practice' },
} as const satisfies TermSet

export const resultUseEventTerms = {
  propose: { zh: '拟定意见', en: 'propose', authority: 'practice' },
  appeal: { zh: '提出异议', en: 'appeal', authority: 'practice' },
  decide: { zh: '确定', en: 'decide', authority: 'practice' },
} as const satisfies TermSet

/** Why something is not published. */
export const withholdingTerms = {
  secret: { zh: '涉及国家秘密', en: 'state secret', authority: '预算法' },
  privacy: { zh: '涉及个人隐私', en: 'personal privacy', authority: '政府信息公开条例' },
  commercial: { zh: '涉及商业秘密', en: 'business secret', authority: '政府信息公开条例' },
  internal: { zh: '内部事务或过程信息', en: 'internal or preparatory', authority: '政府信息公开条例' },
} as const satisfies TermSet

export const disclosureStateTerms = {
  undecided: { zh: '待确定', en: 'undecided', authority: 'product' },
  'to-publish': { zh: '待公开', en: 'to be published', authority: 'practice' },
  withheld: { zh: '不公开', en: 'withheld', authority: '预算法' },
  published: { zh: '已公开', en: 'published', authority: '预算法' },
} as const satisfies TermSet

export const disclosureEventTerms = {
  'decide-to-publish': { zh: '决定公开', en: 'decide to publish', authority: 'practice' },
  withhold: { zh: '决定不公开', en: 'withhold', authority: '预算法' },
  reconsider: { zh: '重新确定', en: 'reconsider', authority: 'product' },
  publish: { zh: '公开', en: 'publish', authority: '预算法' },
  correct: { zh: '更正', en: 'correct', authority: 'product' },
} as const satisfies TermSet
