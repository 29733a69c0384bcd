import { describe, expect, it } from 'vitest'
import type { Filing } from '#domain/filing/filing.ts'
import { sliceText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { failuresIn, outcomes, reading } from '#tests/fixtures/checks/reading.ts'
import { sentenceWithoutObject } from './sentence-without-object.ts'

describe('an open end', () => {
  it.each([
    ['在教育、卫生等方面完成。', '在教育、卫生等方面完成'],
    ['由街道、社区以及。下一步继续推进。', '以及'],
    ['各村投入提升河岸环境秩序。', '投入提升'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(sentenceWithoutObject, text)).toEqual([quote])
  })

  it.each([
    ['在教育、卫生等方面完成上级任务，保险普及。'],
    ['矛盾得到缓和。知识得到普及。'],
    ['加大投入提升环境，各村投入30万元提升环境。'],
    ['资金投入提升较快。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(sentenceWithoutObject, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(sentenceWithoutObject, '')).toEqual(['cannot-tell'])
  })
})

/** A filing whose table has one goal, joined from the lines of its cell. */
const filingWith = (goal: string): Filing => {
  const text = `各项工作有序推进。${goal}`
  const filing = reading(text)
  const [block] = filing.document.blocks
  if (block?.kind !== 'passage') throw new Error('the text is one passage')
  const place = placeOf(filing.document.source, { start: 9, end: text.length })
  const mapped = sliceText(block.text, 9)
  const completion = { kind: 'written', text: goal, mapped, figure: undefined, place } as const
  const table = { block: 0, columns: [], hasTargetColumn: false, hasActualColumn: false, headerPlace: place }
  return { ...filing, indicatorTables: [{ ...table, goals: [{ goal: '社会治理', completion, place }] }] }
}

const judged = (goal: string): readonly unknown[] =>
  sentenceWithoutObject
    .judge(filingWith(goal))
    .map((verdict) => [verdict.kind, verdict.places.map(({ quote }) => quote)])

describe('a goal cell', () => {
  it('is looked at whole, and told once where the text says it too', () => {
    expect(judged('在平安建设、社区服务等方面完成')).toEqual([['fails', ['在平安建设、社区服务等方面完成']]])
  })

  it('is told where only the joined cell shows it', () => {
    const filing = filingWith('在平安建设、社区服务等方面完成')
    const split = { ...filing, document: { ...filing.document, blocks: [] } }
    expect(sentenceWithoutObject.judge(split).map(({ kind }) => kind)).toEqual(['fails'])
  })

  it('holds when the object is there', () => {
    expect(judged('在平安建设、社区服务等方面完成年度任务')).toEqual([['holds', []]])
  })
})
