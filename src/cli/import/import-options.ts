import { basename } from 'node:path'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { fundSources } from '#domain/filing/finance.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { importEntryKinds, type ImportAsked, type ImportDefaults } from '#services/import/import-input.ts'
import type { Option, Request } from '../command.ts'
import { readRecipe } from '../export/read-export.ts'
import { Problem } from '../problem.ts'

export const importKinds = ['budget-entries', 'execution-entries', 'projects'] as const
const sources = fundSources.filter((source) => source !== 'total')

const kindsOfEntries = importEntryKinds.map((kind) => `${kind} ${budgetEntryTerms[kind].zh}`).join('、')

/** Options of `jiheng import`. */
export const importOptions: readonly Option[] = [
  { name: 'year', value: 'YEAR', about: words('预算年度', 'the budget year') },
  { name: 'as', value: 'LOGIN', about: words('以谁的名义（登录名）', 'in whose name (a login)') },
  {
    name: 'kind',
    value: 'KIND',
    choices: importKinds,
    about: words(
      '表中是什么：budget-entries 指标（缺省）、execution-entries 支出、projects 项目',
      'what the table has: budget-entries (by default), execution-entries, projects',
    ),
  },
  {
    name: 'organisation',
    value: 'CODE',
    about: words('单位编码；缺省为本人单位', 'code of the organisation; by default one’s own'),
  },
  {
    name: 'entry',
    value: 'KIND',
    choices: importEntryKinds,
    about: words(`指标类型：${kindsOfEntries}`, 'kind of budget entry'),
  },
  { name: 'month', value: 'MONTH', about: words('支出所属月份', 'the month of the spending') },
  {
    name: 'balances',
    about: words('表中是累计数：只登记与台账的差额', 'the table has sums so far: what differs is entered'),
  },
  {
    name: 'source',
    value: 'SOURCE',
    choices: sources,
    about: words('表中未写时的资金来源', 'source for rows that name none'),
  },
  { name: 'reason', value: 'TEXT', about: words('理由；撤销时必填', 'the reason; needed to undo') },
  { name: 'recipe', value: 'FILE.json', about: words('使用已存的读取方案', 'use a saved recipe') },
  { name: 'run', about: words('正式导入；不写则只试运行', 'import; without it nothing is written') },
  { name: 'partly', about: words('导入能导入的各行，其余略过', 'leave out rows that cannot be imported') },
  { name: 'undo', value: 'ID', about: words('撤销一次导入', 'undo an import') },
  { name: 'division', value: 'CODE', about: words('九位区划代码', 'division code') },
]

const wrongNumber = (name: string, example: string): Problem =>
  new Problem(
    words(`--${name} 缺少或不是有效数字`, `--${name} is missing or no such number`),
    words(`例如 --${name} ${example}`, `for example --${name} ${example}`),
  )

const numberIn = (text: string | undefined, [least, most]: readonly [number, number]): number | undefined => {
  const number = /^\d{1,4}$/u.test(text ?? '') ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

const yearOf = ({ value }: Request): number => {
  const year = numberIn(value('year'), [2000, 2100])
  if (year === undefined) throw wrongNumber('year', '2026')
  return year
}

const monthOf = ({ value }: Request): { month?: number } => {
  if (value('month') === undefined) return {}
  const month = numberIn(value('month'), [1, 12])
  if (month === undefined) throw wrongNumber('month', '7')
  return { month }
}

const organisationOf = ({ value }: Request, codes: ReadonlyMap<string, string>, { actor }: Context): string => {
  const code = value('organisation')
  const found = code === undefined ? actor.organisation : codes.get(code)
  if (found !== undefined) return found
  throw new Problem(
    words(`没有编码为 ${code ?? ''} 的单位`, `no organisation has the code ${code ?? ''}`),
    words('核对单位编码', 'check the code'),
  )
}

const defaultsOf = (request: Request): ImportDefaults => {
  const { value, flag } = request
  const reason = value('reason')
  const source = sources.find((one) => one === value('source'))
  return {
    mode: flag('balances') ? 'balances' : 'entries',
    entryKind: importEntryKinds.find((kind) => kind === value('entry')) ?? 'opening',
    category: 'specific',
    recurrence: 'recurring',
    allowsDoubles: false,
    ...monthOf(request),
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** What a command line asks to import; `file` is the address of the content that was handed in. */
export const importAsked = async (
  request: Request,
  ctx: Context,
  { file, codes }: { readonly file: string; readonly codes: ReadonlyMap<string, string> },
): Promise<ImportAsked> => {
  const recipe = request.value('recipe')
  return {
    file,
    fileName: basename(request.words[0] ?? ''),
    year: yearOf(request),
    organisation: organisationOf(request, codes, ctx),
    kind: importKinds.find((kind) => kind === request.value('kind')) ?? 'budget-entries',
    defaults: defaultsOf(request),
    ...(recipe === undefined ? {} : { recipe: await readRecipe(recipe) }),
  }
}
