import { moneyIn } from '#domain/number/money.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { previewOf, type Applied } from '#domain/recipe/apply-recipe.ts'
import { moneyFields, recipeFields, textFields, type RecipeField } from '#domain/recipe/field.ts'
import type { Proposal } from '#domain/recipe/propose-recipe.ts'
import type { PlainRow } from '#domain/recipe/apply-recipe.ts'
import type { Money } from '#domain/number/money.ts'
import { confidenceTerms } from '#domain/words/confidence-terms.ts'
import { recipeFieldTerms } from '#domain/words/recipe-terms.ts'
import type { Language } from '#domain/words/words.ts'
import type { Io } from '../terminal/io.ts'
import { painter, plain } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

const yuan = (amount: Money | undefined): string => (amount === undefined ? '' : printDecimal(moneyIn(amount, '元')))

const usedFields = ({ rows }: Pick<Applied, 'rows'>): readonly RecipeField[] =>
  recipeFields.filter((field) => rows.some((row) => valueOf(row, field) !== ''))

/** What a row holds in a field: amounts in 元, the rest as printed. */
export const valueOf = (row: PlainRow, field: RecipeField): string => {
  const text = textFields.find((name) => name === field)
  if (text !== undefined) return row.texts[text] ?? ''
  const money = moneyFields.find((name) => name === field)
  return money === undefined ? '' : yuan(row.amounts[money])
}

const columnLines = ({ columns, recipe, unit }: Proposal, language: Language): readonly (readonly TableCell[])[] => [
  ...columns.map(({ head, field, confidence }) => [
    cell(`  ${plain(head)}`),
    cell(field === undefined ? '—' : recipeFieldTerms[field][language]),
    cell(
      confidence === undefined ? '' : `${confidenceTerms[confidence.level][language]} · ${confidence.why[language]}`,
    ),
  ]),
  [
    cell(language === 'zh' ? '  金额单位' : '  unit of amounts'),
    cell(recipe.unit),
    cell(`${confidenceTerms[unit.level][language]} · ${unit.why[language]}`),
  ],
]

const totalsLine = ({ totals }: Pick<Applied, 'totals'>, language: Language): string =>
  moneyFields
    .flatMap((field) => {
      const amount = totals[field]
      return amount === undefined ? [] : [`${recipeFieldTerms[field][language]} ${yuan(amount)} 元`]
    })
    .join(language === 'zh' ? '，' : ', ')

const previewRows = (applied: Applied, language: Language): readonly (readonly TableCell[])[] => {
  const fields = usedFields(applied)
  return [
    fields.map((field) => cell(recipeFieldTerms[field][language])),
    ...previewOf(applied).rows.map((row) => fields.map((field) => cell(plain(valueOf(row, field))))),
  ]
}

type Printing = { readonly io: Pick<Io, 'columns' | 'colour'>; readonly language: Language }

/** What a table gave: its columns, the first entries, sums, and every row not taken with the reason. */
export const exportReport = (proposal: Proposal | undefined, applied: Applied, { io, language }: Printing): string => {
  const paint = painter(io.colour)
  const zh = language === 'zh'
  const { taken, left } = previewOf(applied)
  return [
    ...(proposal
      ? [
          paint(zh ? '列的对应' : 'Columns', 'bold'),
          printTable(columnLines(proposal, language), io.columns).trimEnd(),
          '',
        ]
      : []),
    paint(zh ? `前几条（共 ${taken} 条，金额单位：元）` : `First entries (${taken} in all, amounts in 元)`, 'bold'),
    printTable(previewRows(applied, language), io.columns).trimEnd(),
    '',
    `${zh ? '合计：' : 'Totals: '}${totalsLine(applied, language)}`,
    ...(applied.unmatched.length > 0
      ? [`${zh ? '未用的列：' : 'Unused columns: '}${plain(applied.unmatched.join(zh ? '、' : ', '))}`]
      : []),
    ...(left > 0 ? [zh ? `未取 ${left} 行：` : `${left} rows left out:`] : []),
    ...applied.skipped.map(({ why }) => `  ${plain(why[language])}`),
  ].join('\n')
}
