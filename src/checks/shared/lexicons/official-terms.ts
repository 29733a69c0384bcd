import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const term = words('不是规范名称', 'not the official term')

/** Names of institutions, meetings and measures that are often written in another form. */
export const officialTerms: readonly Slip[] = [
  {
    pattern: /第[一二三四五六七八九十]+次党代(?:表会议|会议)/gu,
    problem: term,
    better: (match) => match[0].replace(/党代(?:表会议|会议)/u, '党代表大会'),
    severity: 'note',
  },
  { pattern: /人大代表大会/gu, problem: term, better: () => '人民代表大会' },
  {
    // The kinds of talk that discipline work knows; anything else counted like one is a slip or a local word.
    pattern:
      /(?<=[，。；、：,;])\p{Script=Han}{2}谈话(?<!(?:诫勉|提醒|警示|廉政|廉洁|任前|任职|谈心|集体|个别|告诫|教育|批评|回访|履职|监督|预防|岗位|约见|函询|纪律|审查|核实|组织|开展|进行|思想|一线|领导|家访|入户)谈话)(?=(?:共|约)?\d)/gu,
    problem: words('不是规定的谈话种类（如提醒谈话、诫勉谈话）', 'no kind of talk known in discipline work'),
    benign: words('本单位自定的谈话名称', 'a local name'),
  },
  { pattern: /(?<!原)(?:国家)?工商行政管理局/gu, problem: term, better: () => '市场监督管理局', severity: 'note' },
  { pattern: /安全生产监督管理局/gu, problem: term, better: () => '应急管理局', severity: 'note' },
  { pattern: /卫生和计划生育局|卫计局/gu, problem: term, better: () => '卫生健康局', severity: 'note' },
  { pattern: /农民工返乡工人|外来务工人员子弟/gu, problem: term, severity: 'note' },
  { pattern: /残废人/gu, problem: term, better: () => '残疾人' },
]
