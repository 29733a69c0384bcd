import { words } from '#domain/words/words.ts'
import { suggest } from '../args/suggest.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { explainCheck } from '../explain/explain-check.ts'
import { explainScheme } from '../explain/explain-scheme.ts'
import { loadRules } from '../files/rules.ts'
import { Problem } from '../problem.ts'
import { allChecks } from './checks.ts'

const unknown = (name: string, known: readonly string[]): Problem => {
  const near = suggest(name, known)
  return new Problem(
    words(`没有名为 ${name} 的核对或评分方案`, `there is no check or scheme named ${name}`),
    near === undefined
      ? words('用 jiheng checks 和 jiheng schemes 查看全部名称', 'jiheng checks and jiheng schemes list the names')
      : words(`是否想写 ${near}？`, `did you mean ${near}?`),
  )
}

/** A check is found by its id or by its rule number (R01 names every check of that rule). */
const run = ({ words: [name = ''], language, io }: Request): ExitCode => {
  const checks = allChecks.filter(({ id, rule }) => id === name || rule === name.toUpperCase())
  const { schemes, authorities } = loadRules()
  const loaded = schemes.find(({ scheme }) => scheme.id === name)
  if (checks.length > 0) io.out(checks.map((check) => explainCheck(check, language, io.columns)).join('\n\n'))
  else if (loaded) io.out(explainScheme(loaded, { authorities, language, columns: io.columns }))
  else throw unknown(name, [...allChecks.map(({ id }) => id), ...schemes.map(({ scheme }) => scheme.id)])
  return 0
}

export const explain: Command = {
  name: 'explain',
  summary: words('说明一条核对或一个评分方案', 'explain a check or a scheme'),
  operands: 'CHECK|SCHEME',
  count: { least: 1, most: 1 },
  about: words(
    '说明核对比较什么、容差如何、依据何在；或说明评分方案的指标、分值、规则、等级和依据状态。',
    'Tells what a check compares, with which tolerance and authority; or the indicators, points, rules, grades and standing of a scheme.',
  ),
  options: [],
  examples: [
    { line: 'explain sources-equal-total', about: words('一条核对', 'a check') },
    { line: 'explain R01', about: words('同一规则的全部核对', 'every check of a rule') },
    { line: 'explain project-10-50-30-10', about: words('一个评分方案', 'a scheme') },
  ],
  run,
}
