import { parseRecipe } from '#catalogue/parse-recipe.ts'
import { applyRecipe, type Applied } from '#domain/recipe/apply-recipe.ts'
import type { Proposal } from '#domain/recipe/propose-recipe.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { words } from '#domain/words/words.ts'
import { plainTablesOf } from '#importers/map/plain-table.ts'
import { readBytes } from '../files/read-file.ts'
import { Problem } from '../problem.ts'

export type ReadExport = {
  readonly recipe: Recipe
  /** Undefined where a saved recipe was used. */
  readonly proposal: Proposal | undefined
  readonly applied: Applied
}

/** A saved recipe, or a problem that names the place in it. */
export const readRecipe = async (path: string): Promise<Recipe> => {
  const parsed = parseRecipe(new TextDecoder().decode(await readBytes(path)))
  if (parsed.ok) return parsed.value
  const [problem] = parsed.problems
  throw new Problem(
    problem?.message ?? words('方案文件有误', 'the recipe is wrong'),
    problem?.remedy ?? words('请用 --save 重新生成', 'make it again with --save'),
    problem && problem.path !== '' ? `${path}: ${problem.path}` : path,
  )
}

const apply = (recipe: Recipe, table: Table, { filing, file }: Source): Applied => {
  const applied = applyRecipe(recipe, table, filing.document.source)
  if (applied.kind === 'applied') return applied
  throw new Problem(
    applied.why,
    words('不加 --recipe 可查看按列名的建议', 'without --recipe the columns are proposed by their names'),
    file,
  )
}

type Source = { readonly filing: Filing; readonly file: string }

const noTable = (file: string): Problem =>
  new Problem(
    words('没有找到可以按列读取的明细表', 'no table of entries was found'),
    words(
      '请导出含“项目名称”和金额列的明细表（.xlsx 或 .csv）',
      'export a table with project names and amounts (.xlsx or .csv)',
    ),
    file,
  )

const tablesIn = ({ blocks }: DocumentModel): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

/** The table with most rows: an export has one, and notes or sums beside it are small. */
const largest = (tables: readonly Table[]): Table | undefined =>
  tables.toSorted((a, b) => b.rows.length - a.rows.length)[0]

/** Reads the entries of an exported table, by a saved recipe or by one that its column names propose. */
export const readExport = (source: Source, name: string, saved: Recipe | undefined): ReadExport => {
  const { filing, file } = source
  if (saved !== undefined) {
    const table = largest(tablesIn(filing.document))
    if (!table) throw noTable(file)
    return { recipe: saved, proposal: undefined, applied: apply(saved, table, source) }
  }
  const [found] = plainTablesOf(filing, name).toSorted((a, b) => b.table.rows.length - a.table.rows.length)
  if (!found) throw noTable(file)
  const { recipe } = found.proposal
  return { recipe, proposal: found.proposal, applied: apply(recipe, found.table, source) }
}
