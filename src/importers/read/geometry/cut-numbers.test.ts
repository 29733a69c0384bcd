import { describe, expect, it } from 'vitest'
import { cutNumbers } from './cut-numbers.ts'
import type { Word } from './words.ts'

/** Characters half an em of 10 points wide from 100 on; `gap` points before the character at `gapAt`. */
const word = (text: string, gapAt = text.length, gap = 0): Word => {
  const edges = Array.from({ length: text.length + 1 }, (_, at) => 100 + at * 5 + (at >= gapAt ? gap : 0))
  const [left = 0] = edges
  return { text, left, right: edges.at(-1) ?? left, baseline: 50, size: 10, turn: 0, spaced: false, edges }
}
const texts = (made: Word, borders: readonly number[]): string[] => cutNumbers(made, borders).map(({ text }) => text)

describe('two numbers with nothing but a border between them', () => {
  it('are cut at the border', () => {
    const [first, second] = cutNumbers(word('144.71144.71', 6, 3), [131.5])
    expect([first?.text, second?.text]).toEqual(['144.71', '144.71'])
    expect(second?.left).toBe(133)
  })

  it('are no single number that is too wide for its cell', () => {
    expect(texts(word('3516.48'), [128])).toEqual(['3516.48'])
  })

  it.each([
    ['stand in one cell', '144.71144.71', []],
    ['are a word that reaches over the border', '综合治理经费', [115]],
    ['only touch the border', '144.71', [129.5]],
  ])('stay whole where they %s', (_, text, borders) => {
    expect(texts(word(text), borders)).toEqual([text])
  })
})
