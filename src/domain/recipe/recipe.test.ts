import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf, printMoney, type Money } from '../number/money.ts'
import { halfUp } from '../number/rounding.ts'
import type { Table } from '../text/document.ts'
import { sourceText, type SourceText } from '../text/place.ts'
import { recipeFieldTerms, skipReasonTerms } from '../words/recipe-terms.ts'
import { applyRecipe, previewOf, type Applied } from './apply-recipe.ts'
import { bareHead, headsOf, recipeFields } from './field.ts'
import { matchHeads } from './match-heads.ts'
import { proposeRecipe, type Proposal } from './propose-recipe.ts'
import { readAmount } from './read-amount.ts'
import type { Recipe } from './recipe.ts'

type Sheet = { readonly table: Table; readonly source: SourceText }

/** A sheet of rows of cells, each with its place in a text of its own. */
const sheet = (rows: readonly (readonly string[])[]): Sheet => {
  let at = 0
  const cells = rows.map((row) =>
    row.map((text) => {
      const run = { at: 0, source: at, length: text.length }
      at += text.length + 1
      return { text, runs: text === '' ? [] : [run] }
    }),
  )
  const source = sourceText(rows.flatMap((row) => row.map((text) => `${text}\t`)).join(''))
  return { table: { kind: 'table', layout: 'grid', rows: cells, headerRows: 0, ancestors: [] }, source }
}

const export1 = [
  ['单位：元', '', '', '', '', ''],
  ['预算单位', '项目名称', '资金性质', '指标金额', '支付数', '可用余额'],
  ['219001-青山镇农业站', '村道养护', '一般公共预算资金', '600,000.00', '540,000.00', '60,000.00'],
  ['219001-青山镇农业站', '水渠维修', '一般公共预算资金', '80,000.50', '', '80,000.50'],
  ['小计', '', '', '680,000.50', '540,000.00', '140,000.50'],
  ['', '', '', '', '', ''],
  ['预算单位', '项目名称', '资金性质', '指标金额', '支付数', '可用余额'],
  ['219002-青山镇文化站', '图书更新', '其他资金', '约三万', '0.00', '30,000.00'],
  ['219002-青山镇文化站', '说明', '', '', '', ''],
]

const proposed = (rows: readonly (readonly string[])[]): Proposal => {
  const proposal = proposeRecipe(sheet(rows).table, '用款台账')
  if (!proposal) throw new Error('no proposal')
  return proposal
}
const appliedTo = (recipe: Recipe, rows: readonly (readonly string[])[]): Applied => {
  const { table, source } = sheet(rows)
  const applied = applyRecipe(recipe, table, source)
  if (applied.kind === 'refused') throw new Error(applied.why.zh)
  return applied
}
const yuan = (amount: Money | undefined): string =>
  amount === undefined ? '' : printMoney(amount, { unit: '元', decimals: 2, rounding: halfUp })

describe('a recipe', () => {
  it('is proposed by the names of the columns, with how sure each is', () => {
    const { columns, recipe, unit } = proposed(export1)
    expect(columns.map(({ head, field, confidence }) => [head, field, confidence?.reason])).toEqual([
      ['预算单位', 'unit-name', 'header-synonym'],
      ['项目名称', 'project-name', 'exact-header'],
      ['资金性质', 'fund-nature', 'exact-header'],
      ['指标金额', 'annual-budget', 'header-synonym'],
      ['支付数', 'executed', 'exact-header'],
      ['可用余额', 'available', 'exact-header'],
    ])
    expect(unit.level).toBe('sure')
    expect(recipe).toMatchObject({ name: '用款台账', version: 1, unit: '元', decimals: 'point' })
    expect(recipe.fingerprint).toHaveLength(6)
    expect(recipe.columns.filter(({ isNeeded }) => !isNeeded).map(({ field }) => field)).toEqual(['fund-nature'])
  })

  it('takes 元 for the unit where none is printed, and says so', () => {
    const { recipe, unit } = proposed(export1.slice(1))
    expect([recipe.unit, unit.reason]).toEqual(['元', 'position-only'])
  })

  it('is proposed for a head of two rows', () => {
    const rows = [
      ['项目编码', '项目名称', '预算（万元）', '', '备注'],
      ['', '', '年初预算', '调整预算', ''],
      ['A01', '甲', '1.5', '2', ''],
    ]
    const { recipe } = proposed(rows)
    expect(recipe.columns.map(({ field }) => field)).toEqual([
      'project-code',
      'project-name',
      'opening-budget',
      'annual-budget',
      'summary',
    ])
    expect(yuan(appliedTo(recipe, rows).totals['annual-budget'])).toBe('20000.00')
  })

  it('is not proposed for a table that names too little', () => {
    expect(
      proposeRecipe(
        sheet([
          ['项目名称', '负责人'],
          ['甲', '乙'],
        ]).table,
        '',
      ),
    ).toBeUndefined()
    expect(
      proposeRecipe(
        sheet([
          ['项目名称', '单位名称', '摘要'],
          ['甲', '乙', '丙'],
        ]).table,
        '',
      ),
    ).toBeUndefined()
    expect(proposeRecipe(sheet([['年初预算', '调整预算', '支付数']]).table, '')).toBeUndefined()
    expect(proposeRecipe(sheet([]).table, '')).toBeUndefined()
  })

  it('is told from its amounts how decimals are written', () => {
    const rows = [['项目名称', '单位名称', '支付数'], ['甲', '乙', '1.234,50'], ['丙', '丁', '7,5'], ['本表完']]
    const { recipe } = proposed(rows)
    expect(recipe.decimals).toBe('comma')
    expect(yuan(appliedTo(recipe, rows).totals.executed)).toBe('1242.00')
  })
})

describe('a recipe in use', () => {
  const { recipe } = proposed(export1)
  const applied = appliedTo(recipe, export1)

  it('gives typed rows with exact money and their places', () => {
    expect(
      applied.rows.map(({ row, texts, amounts }) => [row, texts['project-name'], yuan(amounts.available)]),
    ).toEqual([
      [3, '村道养护', '60000.00'],
      [4, '水渠维修', '80000.50'],
    ])
    expect(applied.rows[1]?.amounts).not.toHaveProperty('executed')
    expect(applied.rows[0]?.place.quote).toContain('村道养护')
  })

  it('splits a code from the name it stands before, where no column of codes is there', () => {
    expect(applied.rows[0]?.texts).toMatchObject({ 'unit-code': '219001', 'unit-name': '青山镇农业站' })
    const rows = [
      ['单位编码', '单位名称', '支付数'],
      ['219', '219-青山镇', '5'],
    ]
    expect(appliedTo(proposed(rows).recipe, rows).rows[0]?.texts).toEqual({
      'unit-code': '219',
      'unit-name': '219-青山镇',
    })
  })

  it('says of every other row why it was not taken', () => {
    expect(applied.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'subtotal'],
      [6, 'blank'],
      [7, 'repeated-head'],
      [8, 'bad-number'],
      [9, 'no-amount'],
    ])
    expect(applied.skipped[3]?.why.zh).toBe('第8行：金额无法识别（约三万）')
  })

  it('adds what was taken', () => {
    expect(yuan(applied.totals['annual-budget'])).toBe('680000.50')
    expect(yuan(applied.totals.executed)).toBe('540000.00')
    expect(applied.totals['opening-budget']).toBeUndefined()
  })

  it('shows the first rows before it is kept', () => {
    expect(previewOf(applied, 1)).toMatchObject({ taken: 2, left: 5, unmatched: [], rows: [{ row: 3 }] })
    expect(previewOf(applied).rows).toHaveLength(2)
  })

  it('may keep subtotals and repeated heads where its rules do not name them', () => {
    const all = appliedTo({ ...recipe, skip: [] }, export1)
    expect(all.skipped.map(({ reason }) => reason)).toEqual(['blank', 'bad-number', 'bad-number', 'no-amount'])
    expect(all.rows).toHaveLength(3)
  })
})

describe('a recipe in the next month', () => {
  const { recipe } = proposed(export1)

  it('finds columns that moved', () => {
    const moved = [
      ['可用余额', '序号', '项目名称', '支付数', '指标金额', '预算单位', '资金性质'],
      ['1.00', '1', '村道养护', '2.00', '3.00', '青山镇', '其他'],
    ]
    const applied = appliedTo(recipe, moved)
    expect(applied.rows.map(({ amounts }) => yuan(amounts.executed))).toEqual(['2.00'])
    expect(applied.unmatched).toEqual(['序号'])
  })

  it('finds columns under another name of the same meaning', () => {
    const renamed = [
      ['单位名称', '预算项目', '全年预算数（元）', '累计支付', '指标余额'],
      ['青山镇', '村道养护', '3.00', '2.00', '1.00'],
    ]
    expect(appliedTo(recipe, renamed).rows[0]).toMatchObject({
      texts: { 'project-name': '村道养护' },
      amounts: { executed: 200n },
    })
  })

  it('fails where a needed column is gone, and says which', () => {
    const { table, source } = sheet([
      ['预算单位', '项目名称', '指标金额', '可用余额'],
      ['青山镇', '村道养护', '3.00', '1.00'],
    ])
    expect(applyRecipe(recipe, table, source)).toMatchObject({ kind: 'refused', missing: ['executed'] })
    const { table: empty } = sheet([])
    expect(applyRecipe(recipe, empty, source)).toMatchObject({
      kind: 'refused',
      why: { zh: expect.stringContaining('未找到') },
    })
    const optional = { ...recipe, columns: [{ field: 'summary' as const, head: '摘要', isNeeded: false }] }
    expect(applyRecipe(optional, empty, source).kind).toBe('refused')
  })
})

describe('an amount in an export', () => {
  it.each([
    ['1,234.50', 123450n],
    ['￥1234.5', 123450n],
    ['（12.00）', -1200n],
    ['−3', -300n],
    ['', 'empty'],
    ['—', 'empty'],
    ['0.001', 'bad'],
    ['暂无', 'bad'],
  ])('%s is %s', (text, amount) => {
    expect(readAmount(text, { unit: '元', decimals: 'point' })).toBe(amount)
  })

  it('is read back exactly in any unit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom('元' as const, '万元' as const),
        (fen, unit) => {
          const printed = printMoney(moneyOf(fen), { unit, decimals: 6, rounding: halfUp })
          expect(readAmount(printed, { unit, decimals: 'point' })).toBe(fen)
        },
      ),
    )
  })
})

describe('the heads of columns', () => {
  it('name one field each, and no two fields share a head', () => {
    const all = recipeFields.flatMap((field) => headsOf[field])
    expect(new Set(all).size).toBe(all.length)
    for (const field of recipeFields)
      expect(matchHeads([headsOf[field][0] ?? ''])).toMatchObject([{ field, reason: 'exact-header' }])
  })

  it('are told in words for every field and every reason', () => {
    expect(Object.keys(recipeFieldTerms)).toEqual([...recipeFields])
    expect(Object.keys(skipReasonTerms)).toHaveLength(5)
  })

  it('go to the surest field first', () => {
    expect(matchHeads(['本年累计支付额', '支付数', '']).map(({ column, field }) => [column, field])).toEqual([
      [1, 'executed'],
    ])
    expect(matchHeads(['本年累计支付额'])).toMatchObject([{ field: 'executed', reason: 'only-named' }])
    expect(matchHeads(['与项目名称无关的很长的一列说明文字'])).toEqual([])
  })

  it('are compared without spaces, colon and unit', () => {
    expect(bareHead('支付数 （万元）')).toBe('支付数')
    expect(bareHead('项目名称：')).toBe('项目名称')
  })
})
