import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const term = words('不是规范名称', 'not the official term')

/** Names of institutions, meetings and measures that are often written in another form. */
export const officialTerms: readonly Slip[] = [
  {
    pattern: /第[一二三四五六七八九十]+次党代表会议?(?!大)/gu,
    problem: term,
    better: (match) => match[0].replace(/党代表会议?/u, '党代表大会'),
    severity: 'note',
  },
  { pattern: /人大代表大会/gu, problem: term, better: () => '人民代表大会' },
  { pattern: /(?:戒勉|诫免|戒免|警诫|警戒)谈话/gu, problem: term, better: () => '诫勉谈话' },
  { pattern: /(?<!原)(?:国家)?工商行政管理局/gu, problem: term, better: () => '市场监督管理局', severity: 'note' },
  { pattern: /安全生产监督管理局/gu, problem: term, better: () => '应急管理局', severity: 'note' },
  { pattern: /卫生和计划生育局|卫计局/gu, problem: term, better: () => '卫生健康局', severity: 'note' },
  { pattern: /农民工返乡工人|外来务工人员子弟/gu, problem: term, severity: 'note' },
  { pattern: /残废人/gu, problem: term, better: () => '残疾人' },
]
