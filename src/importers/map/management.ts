import type { ManagementFact, ManagementStep } from '#domain/filing/filing.ts'
import type { Text } from './finance.ts'
import { saidPart } from './said.ts'

const steps: readonly (readonly [ManagementStep, RegExp])[] = [
  ['pre-evaluation', /事前(?:绩效)?评估|立项(?:预算)?评估|入库(?:申报|评审)/u],
  ['monitoring', /监控|跟踪/u],
  ['result-use', /结果(?:的)?(?:应用|运用)|挂钩|整改/u],
  ['disclosure', /公开/u],
  ['self-evaluation', /自评/u],
  ['evaluation', /(?:绩效|重点|部门|第三方)评价/u],
  ['goals', /绩效目标|绩效指标/u],
  ['rules', /制度|办法|方案|规定/u],
]

const inSections = new Set(['management', 'efficiency'])

/** Sentences of the sections on management, each under the first step of the cycle it speaks of. */
export const managementOf = ({ document, kinds, sentences }: Text): ManagementFact[] =>
  sentences.flatMap((sentence) => {
    const passage = document.blocks[sentence.block]
    const step = steps.find(([, pattern]) => pattern.test(sentence.text))?.[0]
    if (!step || passage?.kind !== 'passage' || passage.role === 'heading') return []
    if (!inSections.has(kinds[sentence.block] ?? '')) return []
    return [{ step, said: saidPart(document, sentence.block, { passage, from: sentence.from, to: sentence.to }) }]
  })
