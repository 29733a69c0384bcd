import type { Authority } from '#catalogue/authority.ts'
import type { LoadedScheme } from '#catalogue/load-catalogue.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { describeRule } from '#domain/scheme/rule-book.ts'
import type { Citation, Scheme, SchemeNode } from '#domain/scheme/scheme.ts'
import { confirmationTerms } from '#domain/words/confirmation-terms.ts'
import { words, type Language } from '#domain/words/words.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'
import { wrap } from '../terminal/width.ts'

const labels = {
  standing: words('状态', 'Standing'),
  use: words('适用', 'Used in'),
  points: words('分', 'points'),
  tree: words('指标', 'Indicators'),
  targets: words('按目标值符号计分', 'Scoring by comparator of the target'),
  grades: words('等级', 'Grades'),
  authorities: words('依据', 'Authorities'),
  filed: words('随申报的指标', 'the indicators filed'),
  best: words('择优计一项', 'the best of these counts'),
  from: words('起', 'and more'),
}

type Setting = {
  readonly authorities: readonly Authority[]
  readonly language: Language
  readonly columns: number
}

const ruleText = (node: SchemeNode, language: Language): string => {
  if (node.kind === 'item') return describeRule(node.rule).formula[language]
  if (node.kind === 'filed') return `${labels.filed[language]}: ${node.takes.join(' ')}`
  return node.kind === 'choose-one' ? labels.best[language] : ''
}

const below = (node: SchemeNode): readonly SchemeNode[] => {
  if (node.kind === 'group') return node.children
  return node.kind === 'choose-one' ? node.options : []
}

const treeRows = (nodes: readonly SchemeNode[], language: Language, depth = 1): (readonly TableCell[])[] =>
  nodes.flatMap((node) => [
    [
      cell(`${'  '.repeat(depth)}${node.name[language]}`),
      cell(node.points ? printDecimal(node.points) : '·'),
      cell(ruleText(node, language)),
    ],
    ...treeRows(below(node), language, depth + 1),
  ])

const years = ({ years: { from, to } }: Scheme): string => `${from}–${to ?? ''}`

const targetRows = ({ byComparator }: Scheme, language: Language): (readonly TableCell[])[] =>
  Object.entries(byComparator).map(([comparator, rule]) => [
    cell(`  ${comparator}`),
    cell(describeRule(rule).formula[language]),
  ])

const citationText = ({ authority, clause, says }: Citation, { authorities, language }: Setting): string => {
  const found = authorities.find(({ id }) => id === authority)
  const name = found ? (found.number ?? found.title[language]) : authority
  return `  ${name} ${clause}: ${says[language]}`
}

/** A scheme in words: standing, use, the tree of indicators with points and rules, grades and authorities. */
export const explainScheme = ({ scheme, hash }: LoadedScheme, setting: Setting): string => {
  const { language, columns } = setting
  const grades = scheme.grades.bands.map(
    ({ name, from }) => `${name[language]} ${printDecimal(from)} ${labels.from[language]}`,
  )
  return [
    `${scheme.id} — ${scheme.name[language]}`,
    ...wrap(scheme.about[language], columns),
    '',
    ...wrap(
      `${labels.standing[language]}: ${confirmationTerms[scheme.status][language]} — ${scheme.statusNote[language]}`,
      columns,
    ),
    `${labels.use[language]}: ${scheme.place[language]} ${years(scheme)} · v${scheme.version} · ${hash.slice(0, 12)}`,
    '',
    `${labels.tree[language]} (${printDecimal(scheme.points)} ${labels.points[language]}):`,
    printTable(treeRows(scheme.indicators, language), columns),
    '',
    `${labels.targets[language]}:`,
    printTable(targetRows(scheme, language), columns),
    '',
    `${labels.grades[language]}: ${grades.join(' · ')}`,
    '',
    `${labels.authorities[language]}:`,
    ...scheme.citations.map((citation) => citationText(citation, setting)),
  ].join('\n')
}
