import { readFileSync } from 'node:fs'
import { contentHash } from '#catalogue/content-hash.ts'
import { findScheme, type LoadedScheme } from '#catalogue/load-catalogue.ts'
import { parseJson } from '#catalogue/parse-text.ts'
import { parseScheme } from '#catalogue/parse-scheme.ts'
import type { Parsed, Problem as FileProblem } from '#catalogue/problem.ts'
import { words } from '#domain/words/words.ts'
import { suggest } from '../args/suggest.ts'
import { fileProblem } from '../files/file-problem.ts'
import { loadRules } from '../files/rules.ts'
import { Problem } from '../problem.ts'

const firstOf = (problems: readonly FileProblem[], file: string): Problem => {
  const [first, ...more] = problems
  const rest = more.length === 0 ? words('', '') : words(`（另有 ${more.length} 处）`, ` (and ${more.length} more)`)
  const { path = '', message = words('', ''), remedy = words('请检查文件内容', 'check the file') } = first ?? {}
  const what = words(`文件内容有误：${message.zh}${rest.zh}`, `the file is wrong: ${message.en}${rest.en}`)
  return new Problem(what, remedy, `${file}: ${path}`)
}

/** The value, or the first problem with its path and remedy; the number of further ones is told. */
export const valueOf = <T>(parsed: Parsed<T>, file: string): T => {
  if (parsed.ok) return parsed.value
  throw firstOf(parsed.problems, file)
}

export const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw fileProblem(error, file)
  }
}

/** A scheme of one's own passes the same parser as those that come with the product. */
const ownScheme = (file: string): LoadedScheme => {
  const json = valueOf(parseJson(readText(file)), file)
  return { scheme: valueOf(parseScheme(json), file), hash: contentHash(json) }
}

/** The scheme by its id in the catalogue, or from a file of one's own (.json). */
export const chooseScheme = (written: string): LoadedScheme => {
  if (written.toLowerCase().endsWith('.json')) return ownScheme(written)
  const rules = loadRules()
  const found = findScheme(rules, written)
  if (found) return found
  const ids = rules.schemes.map(({ scheme }) => scheme.id)
  const near = suggest(written, ids)
  throw new Problem(
    words(`没有名为 ${written} 的评分方案`, `there is no scheme named ${written}`),
    near === undefined
      ? words(`可选：${ids.join('、')}`, `choose from: ${ids.join(', ')}`)
      : words(`是否想写 ${near}？`, `did you mean ${near}?`),
  )
}
