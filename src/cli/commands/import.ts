import { words } from '#domain/words/words.ts'
import { dryRunImport } from '#services/import/dry-run.ts'
import type { ImportAsked } from '#services/import/import-input.ts'
import { keepUpload } from '#services/import/read-upload.ts'
import { runImport } from '#services/import/run-import.ts'
import { undoImport } from '#services/import/undo-import.ts'
import type { Context } from '#services/context.ts'
import { look } from '#services/transact.ts'
import { listOrganisations } from '#store/queries/organisation.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { readBytes } from '../files/read-file.ts'
import { importContext } from '../import/import-context.ts'
import { importAsked, importOptions } from '../import/import-options.ts'
import { countsLine, dryRunText } from '../import/import-report.ts'
import { Problem } from '../problem.ts'
import { withReachedStore } from '../store/reach.ts'
import { withUserProblems } from '../user/user-problem.ts'

const undone = (id: string, [entries, projects]: readonly [number, number]) =>
  words(
    `已撤销导入 ${id}：${entries} 笔登记，${projects} 个项目`,
    `undone ${id}: ${entries} entries, ${projects} projects`,
  )
const imported = (id: string) =>
  words(`已导入，编号 ${id}；撤销用 --undo ${id}`, `imported as ${id}; take it back with --undo ${id}`)

const undo = async ({ io, language, value }: Request, ctx: Context, id: string): Promise<ExitCode> => {
  const { entries, projects } = await undoImport(ctx, { id, reason: value('reason') ?? '' })
  io.out(undone(id, [entries, projects])[language])
  return 0
}

const noFile = (): Problem =>
  new Problem(
    words('没有写文件', 'the file is missing'),
    words(
      '例如 jiheng import 指标.xlsx --year 2026 --as cz-yewu1',
      'for example jiheng import budget.xlsx --year 2026 --as li.si',
    ),
  )

const codesOf = async (ctx: Context): Promise<ReadonlyMap<string, string>> => {
  const all = await look(ctx, listOrganisations)
  return new Map(all.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])))
}

const dryRun = async ({ io, language }: Request, ctx: Context, asked: ImportAsked): Promise<ExitCode> => {
  const result = await dryRunImport(ctx, asked)
  io.out(dryRunText(result, { language, columns: io.columns }))
  return result.counts.refused > 0 ? 1 : 0
}

const forReal = async (request: Request, ctx: Context, asked: ImportAsked): Promise<ExitCode> => {
  const { io, language, flag } = request
  const { id, counts } = await runImport(ctx, { ...asked, leavesOutRefused: flag('partly') })
  io.out(countsLine(counts)[language])
  io.out(imported(id)[language])
  return 0
}

const work = async (request: Request, ctx: Context): Promise<ExitCode> => {
  const id = request.value('undo')
  if (id !== undefined) return undo(request, ctx, id)
  const [path] = request.words
  if (path === undefined) throw noFile()
  // Asked before the file is taken in: a slip in the options should cost nothing.
  const codes = await codesOf(ctx)
  const asked = await importAsked(request, ctx, { file: '', codes })
  const file = await keepUpload(ctx, await readBytes(path))
  return request.flag('run') ? forReal(request, ctx, { ...asked, file }) : dryRun(request, ctx, { ...asked, file })
}

const run = (request: Request): Promise<ExitCode> =>
  withUserProblems(() =>
    withReachedStore(request, async (store) => work(request, await importContext(request, store)), request.words[0]),
  )

export const importTable: Command = {
  name: 'import',
  summary: words('把导出的明细表导入台账或项目库', 'import an exported table into the ledger or the projects'),
  operands: '[FILE]',
  count: { least: 0, most: 1 },
  about: words(
    '读取预算管理系统导出的明细表（.xlsx、.csv 等），按项目编码或名称登记指标、支出，或新建项目。先试运行，说明每一行会怎样；--run 才写入，--undo 可整批撤销。以 --as 那个人的权限办理，记入操作记录。服务运行时也可执行。',
    'Reads a table exported from the budget system (.xlsx, .csv …) and enters budget or spending by code or name of the project, or makes projects. First a dry run tells what would become of each row; --run writes, --undo takes a whole import back. It is done with the rights of the person named by --as, and stands in the audit trail. Works while the server runs.',
  ),
  options: importOptions,
  examples: [
    {
      line: 'import 指标.xlsx --year 2026 --as cz-yewu1 --organisation HD',
      about: words('试运行', 'a dry run'),
    },
    {
      line: 'import 支出.csv --year 2026 --as cz-yewu1 --kind execution-entries --month 7 --balances --run',
      about: words('导入截至七月的累计支出', 'import the spending up to July'),
    },
    {
      line: 'import --undo 0192f3a1-7c4e-7d5b-9a10-2f6f0c1d2e3f --as cz-yewu1 --reason 重复导入',
      about: words('撤销一次导入', 'undo an import'),
    },
  ],
  run,
}
