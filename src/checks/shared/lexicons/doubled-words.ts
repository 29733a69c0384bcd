import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const doubled = words('词语重复', 'a word stands twice')

/** Words that never stand twice in a row. Nouns do (社区社区卫生服务), so only verbs, adverbs and particles are here. */
const neverTwice =
  '进行|开展|加强|完成|推进|推动|提升|提高|强化|全面|深入|积极|切实|认真|有效|持续|充分|以及|并且|通过|根据|按照|由于|关于|对于|达到|超过|共计|累计|其中|同时|确保|实现|做好|落实'

const verbsOfAction = '落实|推进|开展|加强|完成|实施'
const verbsOfCounting =
  '发放|支出|投入|开展|办理|接待|组织|完成|收到|受理|处理|救助|慰问|举办|检查|查处|拨付|安排|清理|拆除|整改|收入'

export const doubledWords: readonly Slip[] = [
  {
    pattern: new RegExp(`(${neverTwice})\\1(?!会|率|情况)`, 'gu'),
    problem: doubled,
    better: ([, word]) => `${word}`,
  },
  {
    pattern: /(?<!目)的的(?!确|士)|(?<!为)了了(?![解然])|(?<!求)是是(?!否)|与与(?!会)|及及(?!时)|被被|等等等/gu,
    problem: doubled,
    better: (match) => match[0].slice(0, 1),
  },
  {
    pattern: new RegExp(
      `(?<![公总])共(?:计)?(?:${verbsOfCounting})\\p{Script=Han}{1,10}?(?<!公)共(?:计)?(?=[约近超]?\\d)`,
      'gu',
    ),
    problem: words('“共”字重复', '共 (in all) stands twice'),
    better: (match) => match[0].replace(/共(?:计)?$/u, ''),
  },
  {
    pattern: /[在对于]共(?:计)?(?=支出|收入|发放|投入|拨付|使用)/gu,
    problem: words('介词后直接接“共”，语句不通', 'a preposition runs into 共'),
    better: () => '共',
  },
  {
    pattern: new RegExp(
      `(${verbsOfAction})(?!时间|时限|时点|期限|日期|进度|情况|率|单位|主体|方案|内容|标准|质量|计划|\\p{Script=Han}{0,9}[的对为并和与及以而在至])\\p{Script=Han}{3,10}\\1(?!率|情况|会|力度|机制|工作|措施|任务|责任|方案|到|较|较好|良好)(?=\\p{Script=Han}{2})`,
      'gu',
    ),
    problem: words('同一动词在一个分句里用了两次', 'the same verb stands twice in one clause'),
    isOfProse: true,
    severity: 'note',
  },
  { pattern: /其中[：:，,]\s?其中/gu, problem: doubled, better: () => '其中：', isCertain: true },
  {
    pattern:
      /(?<=\p{Script=Han})(?<![各每一])([局街区镇])\1(?=[，。；：]|$|人民政府|[和与及](?=\p{Script=Han})|的(?=\p{Script=Han}))/gu,
    problem: words('机构名称用字重复', 'the last character of an institution stands twice'),
    better: ([, character]) => `${character}`,
  },
  {
    // Parallel items open alike (对镇级…，对村级…); here the second clause says with another opening what the first said.
    pattern: new RegExp(
      `(?<=^|[，。；：])(?=(\\p{Script=Han}))[^，。；：]{0,20}(?<phrase>(?:${verbsOfAction}|进行|组织)\\p{Script=Han}{4,12})，(?!\\1)[^，。；：]{0,30}\\k<phrase>`,
      'gu',
    ),
    problem: words('相邻分句重复同一动宾短语', 'neighbouring clauses repeat one verb with its object'),
    benign: words('两项工作分别表述', 'two pieces of work told one by one'),
    severity: 'note',
    isOfProse: true,
  },
  {
    pattern: /人次数?(?:约|共|达|为|超|近)*\d[\d,.]*[万余多]*人次/gu,
    problem: words('“人次”既作名称又作单位', '人次 is both name and unit'),
    severity: 'note',
  },
]
