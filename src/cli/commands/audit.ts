import { words, type Words } from '#domain/words/words.ts'
import { asAdmin } from '#store/backup/catalog.ts'
import { auditedDivisions, chainEnds, compareEnds, type ChainEnd, type EndFault } from '#store/backup/chain-ends.ts'
import { readManifestFile } from '#store/backup/manifest.ts'
import { connectAdmin } from '#store/bootstrap.ts'
import type { Store } from '#store/open.ts'
import { verifyAudit, type AuditVerdict } from '#store/verify-audit.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { Problem } from '../problem.ts'
import { breakText, endText } from '../store/audit-words.ts'
import { withReachedStore } from '../store/reach.ts'
import { withStoreProblems } from '../store/store-command.ts'
import { counted } from '../store/store-line.ts'
import { painter } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

type Overview = {
  readonly divisions: readonly string[]
  readonly ends: readonly ChainEnd[]
  readonly faults: readonly EndFault[]
}

/** One moment's view of where the chains end, held against the ends that were kept. */
const overviewOf = async ({ connection }: Store, kept: readonly ChainEnd[]): Promise<Overview> => {
  const client = await connectAdmin(connection)
  try {
    return await asAdmin(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async () => ({
      divisions: await auditedDivisions(client),
      ends: await chainEnds(client),
      faults: await compareEnds(client, kept),
    }))
  } finally {
    await client.end()
  }
}

type Line = AuditVerdict & { readonly division: string; readonly chains: number; readonly faults: readonly EndFault[] }

const linesOf = async (store: Store, { divisions, ends, faults }: Overview): Promise<readonly Line[]> => {
  const lines: Line[] = []
  // A division may have vanished with its chains: a backup still names it.
  for (const division of new Set([...divisions, ...faults.map((fault) => fault.division)])) {
    const own = <T extends { readonly division: string }>(all: readonly T[]): readonly T[] =>
      all.filter((each) => each.division === division)
    lines.push({ division, chains: own(ends).length, faults: own(faults), ...(await verifyAudit(store, division)) })
  }
  return lines
}

const textsOf = ({ broken, faults }: Line): readonly Words[] => [
  ...(broken ? [breakText(broken)] : []),
  ...faults.map(endText),
]

const sound = words('完好', 'sound')

const table = (lines: readonly Line[], { io, language }: Request): string => {
  const paint = painter(io.colour)
  const row = (line: Line): readonly TableCell[] => {
    const texts = textsOf(line)
    const chains = words(`${line.chains} 条链`, `${line.chains} chains`)
    const entries = words(`${counted(line.entries)} 条记录`, `${counted(line.entries)} entries`)
    const verdict = texts.length === 0 ? sound[language] : texts.map((text) => text[language]).join('; ')
    return [
      cell(line.division),
      cell(chains[language]),
      cell(entries[language]),
      cell(verdict, (text) => paint(text, texts.length === 0 ? 'green' : 'red')),
    ]
  }
  return printTable(lines.map(row), io.columns)
}

const nothing = words('没有区划', 'there are no divisions')

const verify = async (request: Request): Promise<ExitCode> => {
  const file = request.value('ends')
  const kept = file === undefined ? [] : (await withStoreProblems(() => readManifestFile(file))).chains
  const lines = await withReachedStore(request, async (store) => linesOf(store, await overviewOf(store, kept)))
  request.io.out(lines.length === 0 ? nothing[request.language] : table(lines, request))
  return lines.some((line) => textsOf(line).length > 0) ? 1 : 0
}

const run = (request: Request): Promise<ExitCode> => {
  if (request.words[0] === 'verify') return verify(request)
  throw new Problem(
    words(`没有子命令 audit ${request.words[0]}`, `there is no audit ${request.words[0]}`),
    words('执行 jiheng audit verify', 'run jiheng audit verify'),
  )
}

export const audit: Command = {
  name: 'audit',
  summary: words('核对审计记录', 'verify the audit log'),
  operands: 'verify',
  count: { least: 1, most: 1 },
  about: words(
    '沿每个区划的全部审计链核对每条记录的哈希，说明第一处断开的位置；有断开时退出码为 1。整条链被删只有对照备份保存的链尾（--ends）才看得出。服务运行时也可执行。',
    'Walks all audit chains of every division, checks the hash of every entry and tells where the first chain breaks; then the exit code is 1. A chain that was removed whole shows only beside the ends kept in a backup (--ends). Works while the server runs.',
  ),
  options: [
    {
      name: 'ends',
      value: 'FILE',
      about: words('对照某次备份的 manifest.json 中的链尾', 'compare with the ends in manifest.json of a backup'),
    },
  ],
  examples: [
    { line: 'audit verify', about: words('核对全部审计链', 'verify all chains') },
    {
      line: 'audit verify --ends /var/backups/jiheng/2026-11-20/manifest.json',
      about: words('并与备份对照', 'and compare with a backup'),
    },
  ],
  run,
}
