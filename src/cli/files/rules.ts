import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue, type Catalogue } from '#catalogue/load-catalogue.ts'
import { words } from '#domain/words/words.ts'
import type { Form } from '#reports/forms/form.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import type { Outline } from '#reports/outline.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import { Problem } from '../problem.ts'
import { packageRoot } from './package-root.ts'

const folder = join(packageRoot, 'catalogue')

const broken = (path: string, zh: string, en: string): Problem =>
  new Problem(
    words(`规则文件有误：${zh}`, `a file of the catalogue is wrong: ${en}`),
    words('请恢复该文件，或重新安装 jiheng', 'restore the file, or install jiheng again'),
    path,
  )

/** Schemes and authorities that come with the product. */
export const loadRules = (): Catalogue => {
  const catalogue = loadCatalogue(folder)
  const [problem] = catalogue.problems
  if (problem) throw broken(`${problem.file} ${problem.path}`, problem.message.zh, problem.message.en)
  return catalogue
}

const readOutline = (path: string): Outline => {
  const { outline, problems } = parseOutline(JSON.parse(readFileSync(path, 'utf8')))
  if (outline) return outline
  const text = problems.map(({ path: at, problem }) => `${at} ${problem}`).join('; ')
  throw broken(path, text, text)
}

/** Report outlines that come with the product, by id. */
export const loadOutlines = (): readonly Outline[] =>
  readdirSync(join(folder, 'outlines'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readOutline(join(folder, 'outlines', name)))

const readForm = (path: string): Form => {
  const { form, problems } = parseForm(JSON.parse(readFileSync(path, 'utf8')))
  if (form) return form
  const text = problems.map(({ path: at, problem }) => `${at} ${problem}`).join('; ')
  throw broken(path, text, text)
}

/** Official tables that come with the product, by id. */
export const loadForms = (): readonly Form[] =>
  readdirSync(join(folder, 'forms'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readForm(join(folder, 'forms', name)))
