import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftFiling } from './draft.ts'
import {
  amountKey,
  budgetOf,
  convertFigure,
  executionOf,
  findAmount,
  parseAmountKey,
  percentOf,
  rateKey,
  rateOf,
} from './draft-amount.ts'
import { absent, figureOf, parseDraftValue, printDraftValue, printFigure, type DraftFigure } from './draft-value.ts'
import { expenditureNatures, financeStages, fundSources } from './finance.ts'

const draftWith = (amounts: Readonly<Record<string, string>>): DraftFiling => ({
  ...emptyDraft,
  amounts: Object.entries(amounts).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
  }),
})

const figure = (text: string): DraftFigure => {
  const found = figureOf(parseDraftValue(text))
  if (!found) throw new Error(`no figure: ${text}`)
  return found
}

describe('the key of an amount', () => {
  it('is read back for every stage, source, nature and for income', () => {
    for (const stage of financeStages)
      for (const source of fundSources)
        for (const nature of [undefined, ...expenditureNatures])
          for (const flow of ['income', undefined] as const) {
            const words = [stage, flow, source === 'total' ? undefined : source, nature]
            const key = words.filter((word) => word !== undefined).join('.')
            const parsed = parseAmountKey(key)
            expect(parsed && amountKey(parsed)).toBe(key)
          }
  })

  it('is refused where a word of it is not known', () => {
    expect(['', 'spending', 'execution.cash'].map(parseAmountKey)).toEqual([undefined, undefined, undefined])
  })

  it('takes balances for balances', () => {
    expect(parseAmountKey('closing-balance')?.flow).toBe('balance')
    expect(parseAmountKey('opening-balance')?.flow).toBe('balance')
  })
})

describe('budget and execution', () => {
  it('prefer the adjusted budget and fall back to the opening one', () => {
    const draft = draftWith({ 'opening-budget': '90万元', 'annual-budget': '100万元', 'final-account': '80万元' })
    expect(budgetOf(draft)).toEqual(figure('100万元'))
    expect(executionOf(draft)).toEqual(figure('80万元'))
    expect(budgetOf(draftWith({ 'opening-budget': '90万元' }))).toEqual(figure('90万元'))
    expect(budgetOf(emptyDraft)).toBeUndefined()
  })

  it('finds an amount by its key only', () => {
    const draft = draftWith({ 'execution.basic': '5万元' })
    expect(findAmount(draft, 'execution.basic')).toEqual(parseDraftValue('5万元'))
    expect(findAmount(draft, 'execution')).toBeUndefined()
  })
})

describe('a rate', () => {
  const amounts = { 'annual-budget': '6831.42万元', execution: '6600.83万元' }

  it('is computed half up to two decimals where none is stated', () => {
    const rate = rateOf(draftWith({ 'annual-budget': '3万元', execution: '20000元' }), 'execution', 'total')
    expect(rate && printDraftValue(rate)).toBe('66.67%')
  })

  it('is the stated one where one is, even if it contradicts the amounts', () => {
    const stated = { kind: 'execution', source: 'total', name: '', value: parseDraftValue('96.62%') } as const
    const draft = { ...draftWith({ ...amounts, execution: '1万元' }), rates: [stated] }
    expect(rateOf(draft, 'execution', 'total')).toEqual(parseDraftValue('96.62%'))
  })

  it('is not there for other kinds, a missing side, a budget of zero or another unit', () => {
    expect(rateOf(draftWith(amounts), 'share', 'total')).toBeUndefined()
    expect(rateOf(draftWith({ execution: '1万元' }), 'execution', 'total')).toBeUndefined()
    expect(rateOf(draftWith({ 'annual-budget': '1万元' }), 'execution', 'total')).toBeUndefined()
    expect(percentOf(figure('1万元'), figure('0万元'))).toBeUndefined()
    expect(percentOf(figure('1万元'), figure('2人'))).toBeUndefined()
  })

  it('has a key that names its source only where it is a part', () => {
    expect(rateKey({ kind: 'execution', source: 'total' })).toBe('rate:execution')
    expect(rateKey({ kind: 'share', source: 'fiscal' })).toBe('rate:share.fiscal')
  })

  it('ignores an amount that is no figure', () => {
    expect(rateOf(draftWith({ 'annual-budget': '—', execution: '1万元' }), 'execution', 'total')).toBeUndefined()
    expect(absent.kind).toBe('absent')
  })
})

describe('another unit', () => {
  it.each([
    ['213380万元', '亿元', '21.34亿元'],
    ['约44700元', '万元', '约4.47万元'],
  ])('%s in %s is %s', (text, unit, expected) => {
    const converted = convertFigure(figure(text), unit)
    expect(converted && printFigure(converted)).toBe(expected)
  })

  it.each([
    ['1万元', '人'],
    ['1万元', '筐'],
    ['1筐', '万元'],
  ])('%s cannot be given in %s', (text, unit) => {
    expect(convertFigure(figure(text), unit)).toBeUndefined()
  })
})
