import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { scoreScheme } from '#domain/scheme/score.ts'
import type { ScoreNode } from '#domain/scheme/score-tree.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { parseCases } from './parse-inputs.ts'
import { parseJson } from './parse-text.ts'

const root = join(import.meta.dirname, '../../catalogue')
const catalogue = loadCatalogue(root)

const casesOf = (id: string) => {
  const json = parseJson(readFileSync(join(root, 'schemes', `${id}.cases.json`), 'utf8'))
  const parsed = json.ok ? parseCases(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const partsOf = (nodes: readonly ScoreNode[]): readonly (readonly [string, string])[] =>
  nodes.flatMap((node) => [
    [(node.kind === 'leaf' ? node.row?.name : undefined) ?? node.node.id, printDecimal(node.earned)] as const,
    ...(node.kind === 'branch' ? partsOf(node.children) : []),
  ])

describe('the catalogue', () => {
  it('has no problems, and every citation resolves', () => {
    expect(catalogue.problems).toEqual([])
    expect(catalogue.schemes).toHaveLength(8)
  })

  it('has golden cases beside every scheme', () => {
    for (const { scheme } of catalogue.schemes)
      expect(existsSync(join(root, 'schemes', `${scheme.id}.cases.json`)), scheme.id).toBe(true)
  })

  it('cites only clauses its authorities list', () => {
    for (const { scheme } of catalogue.schemes)
      for (const { authority, clause } of scheme.citations) {
        const listed = catalogue.authorities.find(({ id }) => id === authority)?.clauses.map((known) => known.clause)
        expect(listed, `${scheme.id}: ${authority}`).toContain(clause)
      }
  })
})

describe.each(catalogue.schemes.map(({ scheme }) => scheme))('$id', (scheme) => {
  it.each(casesOf(scheme.id).cases)('$name', ({ stage, inputs, expect: expected }) => {
    const result = scoreScheme(prepareScheme(scheme, stage), inputs)
    const parts = new Map(partsOf(result.nodes))
    expect({
      full: printDecimal(result.full),
      score: printDecimal(result.score),
      highest: printDecimal(result.highest),
      grades: result.grades.map(({ name }) => name.zh),
      parts: Object.fromEntries(Object.keys(expected.parts).map((id) => [id, parts.get(id)])),
    }).toEqual(expected)
  })
})
