import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { claimsBySentence } from './claims-by-sentence.ts'
import { placeOfClaim } from './claim-place.ts'
import { compactText } from './compact-text.ts'
import { matchesIn, placeIn, placeInBlock, placeOfSentence } from './places.ts'

describe('places', () => {
  const filing = reading('本年开展巡查8次。全年热线办结率达到98.5%。')

  it('of a sentence and of a match quote the source', () => {
    expect(filing.sentences.map((sentence) => placeOfSentence(filing, sentence).quote)).toEqual([
      '本年开展巡查8次。',
      '全年热线办结率达到98.5%。',
    ])
    expect(matchesIn(filing, /巡查\d次/gu).map(({ place }) => place.quote)).toEqual(['巡查8次'])
  })

  it('of a claim begin at its name, or at the figure where the name is not printed as such', () => {
    const [first] = filing.claims
    expect(first && placeOfClaim(filing, first).quote).toMatch(/巡查8次$/u)
    expect(first && placeOfClaim(filing, { ...first, metric: '没有这样的名称' }).quote).toBe('8次')
  })

  it('in a table block are asked of its cells', () => {
    const table = reading('| 三级指标 | 目标值 |\n| --- | --- |\n| 办结率 | 90% |\n')
    expect(() => placeInBlock(table, 0, { from: 0, to: 1 })).toThrow(RangeError)
  })

  it('lead back from a text without whitespace', () => {
    const wrapped = reading('认真\n\n落 实')
    const compact = compactText(wrapped.document)
    expect(compact.text).toBe('认真落实')
    expect(placeIn(wrapped, compact, { from: 1, to: 4 })).toMatchObject({ start: 1, end: 7, quote: '真\n\n落 实' })
    expect(compactText(reading(' \n').document).text).toBe('')
  })

  it('lead back from a text without page numbers, with each cell once', () => {
    const text = '做好巡\n\n— 9 —\n\n查 X X工作\n\n| 三级指标 | 目标值 |\n| --- | --- |\n| 办结率 | 90% |\n'
    expect(compactText(reading(text).document).text).toBe('做好巡查XX工作三级指标目标值办结率90%')
  })

  it('lead back from so much text as a report may have', () => {
    const passage = reading('认真落实').document.blocks[0]
    const blocks = passage ? Array.from({ length: 600_000 }, () => passage) : []
    expect(compactText({ blocks }).text).toHaveLength(2_000_004)
  })

  it('of claims are grouped by their sentence', () => {
    const two = reading('开展巡查8次，约谈企业3家。整改隐患5处。')
    expect([...claimsBySentence(two).values()].map((claims) => claims.length)).toEqual([2, 1])
  })
})
