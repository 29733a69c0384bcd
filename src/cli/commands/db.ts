import { words } from '#domain/words/words.ts'
import { distribute, inspectStoreTables } from '#store/distribute.ts'
import { planDistribution } from '#store/distribute-plan.ts'
import { clusterRules } from '#store/distribute-rules.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { Problem } from '../problem.ts'
import { withReachedStore } from '../store/reach.ts'
import { painter } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

const verdicts = { kept: words('符合', 'kept'), broken: words('违反', 'broken') } as const

const check = async (request: Request): Promise<ExitCode> => {
  const { io, language } = request
  const tables = await withReachedStore(request, inspectStoreTables)
  const paint = painter(io.colour)
  const found = clusterRules.map(({ title, faults }) => ({ title, faults: faults(tables) }))
  const row = ({ title, faults }: (typeof found)[number]): readonly TableCell[] => {
    const isKept = faults.length === 0
    const verdict = verdicts[isKept ? 'kept' : 'broken'][language]
    const text = isKept ? title[language] : `${title[language]}: ${faults.join(', ')}`
    return [cell(verdict, (word) => paint(word, isKept ? 'green' : 'red')), cell(text)]
  }
  io.out(printTable(found.map(row), io.columns))
  return found.some(({ faults }) => faults.length > 0) ? 1 : 0
}

const plan = async (request: Request): Promise<ExitCode> => {
  const tables = await withReachedStore(request, inspectStoreTables)
  for (const statement of planDistribution(tables)) request.io.out(`${statement};`)
  return 0
}

const done = words('已按区划分布', 'distributed by division')

const spread = async (request: Request): Promise<ExitCode> => {
  if (request.flag('plan')) return plan(request)
  for (const statement of await withReachedStore(request, distribute)) request.io.out(`${statement};`)
  request.io.out(done[request.language])
  return 0
}

const run = (request: Request): Promise<ExitCode> => {
  const [verb = ''] = request.words
  if (verb === 'check') return check(request)
  if (verb === 'distribute') return spread(request)
  throw new Problem(
    words(`没有子命令 db ${verb}`, `there is no db ${verb}`),
    words('执行 jiheng db check 或 jiheng db distribute', 'run jiheng db check or jiheng db distribute'),
  )
}

export const db: Command = {
  name: 'db',
  summary: words('检查或按区划分布数据库的表', 'check the tables or distribute them by division'),
  operands: 'check|distribute',
  count: { least: 1, most: 1 },
  about: words(
    'check 逐条核对分布式集群要求的规则，有违反时退出码为 1。distribute 在装有 Citus 扩展的数据库上把共用表复制到各节点，其余表按 division_code 分布并放在一起；可重复执行，已完成的不再处理。没有该扩展时说明缺什么，退出码为 2。',
    'check holds the tables to the rules of a cluster, one by one; the exit code is 1 where one is broken. distribute, on a database with the Citus extension, gives every node the shared tables whole and distributes the others by division_code side by side; it may be run again and leaves out what is done. Without the extension it says what is missing, exit code 2.',
  ),
  options: [{ name: 'plan', about: words('distribute 只列出将执行的语句', 'distribute: only list the statements') }],
  examples: [
    { line: 'db check', about: words('核对规则', 'check the rules') },
    { line: 'db distribute --plan', about: words('先看将做什么', 'look first what would be done') },
    { line: 'db distribute', about: words('按区划分布', 'distribute by division') },
  ],
  run,
}
