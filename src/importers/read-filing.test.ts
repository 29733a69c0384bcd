import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Filing } from '#domain/filing/filing.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { Place } from '#domain/text/place.ts'
import { characterOfRadical } from './read/radicals.ts'
import { readFiling } from './read-filing.ts'

const read = (text: string): Filing => readFiling(new TextEncoder().encode(text))

/** Pieces reports are made of, so that random texts reach the rules for outlines, tables, money and forms. */
const piece = fc.constantFrom(
  '一、基本情况',
  '（一）收支情况',
  '第一部分 概况',
  '1.1总体',
  '1.本年支出1,657.57 万元，完成率98.2％。',
  '其中：基本支出',
  '较上年减少3.5万元',
  '|',
  '| 三级指标 | 目标值 |',
  '\t',
  '\n',
  '\r\n',
  '目录',
  '自评表',
  '<table><tr><td rowspan="2">',
  '</td>',
  '<!--',
  '[bookmark:',
  '２０２３年度',
  '≥95%',
  '得分96分',
  '——',
  ' ',
  '\u{1F600}',
  '⽇',
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('\n')),
)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isPlace = (value: Record<string, unknown>): value is Place & Record<string, unknown> =>
  typeof value['quote'] === 'string' && typeof value['start'] === 'number'
const isMapped = (value: Record<string, unknown>): value is MappedText & Record<string, unknown> =>
  typeof value['text'] === 'string' && Array.isArray(value['runs'])

const walk = (value: unknown, visit: (found: Record<string, unknown>) => void): void => {
  if (!isRecord(value)) return
  visit(value)
  for (const inner of Object.values(value)) walk(inner, visit)
}

/** A character may change its width or its form on the way (％ → %), never its meaning. */
const unified = (char: string | undefined): string => characterOfRadical(char ?? '') ?? (char ?? '').normalize('NFKC')

describe('any text', () => {
  it('is read without an exception, and every quote stands in the source at its offsets', () => {
    fc.assert(
      fc.property(text, (made) => {
        const filing = read(made)
        const source = filing.document.source.text
        walk(filing, (found) => {
          if (isPlace(found)) expect(source.slice(found.start, found.end)).toBe(found.quote)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the way back: each run of a text repeats the characters of the source', () => {
    fc.assert(
      fc.property(text, (made) => {
        const filing = read(made)
        const source = filing.document.source.text
        walk(filing.document.blocks, (found) => {
          if (!isMapped(found)) return
          for (const { at, source: from, length } of found.runs)
            for (let step = 0; step < length; step += 1)
              expect(unified(found.text[at + step])).toBe(unified(source[from + step]))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('holds for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readFiling(bytes).document.blocks).toBeDefined()
      }),
    )
  })
})

const report = '某市某区青石街道办事处2023年部门整体支出绩效自评报告\n一、基本情况\n全年预算数120万元，执行数90万元。\n'

const utf16 = (made: string, isBig: boolean, mark: boolean): Uint8Array => {
  const units = Array.from({ length: made.length }, (_, at) => made.charCodeAt(at))
  const all = mark ? [0xfeff, ...units] : units
  return Uint8Array.from(all.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('encodings', () => {
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${report}`)],
    ['UTF-16 little-endian with a mark', utf16(report, false, true)],
    ['UTF-16 big-endian with a mark', utf16(report, true, true)],
    ['UTF-16 little-endian without one', utf16(report, false, false)],
    ['UTF-16 big-endian without one', utf16(report, true, false)],
  ])('reads %s', (_, bytes) => {
    const filing = readFiling(bytes)
    expect(filing.organisation?.name).toBe('某市某区青石街道办事处')
    expect(filing.finance).toHaveLength(2)
  })

  it('reads GB18030 and says so', () => {
    // 一、收支情况 in GBK.
    const filing = readFiling(Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xd6, 0xa7, 0xc7, 0xe9, 0xbf, 0xf6]))
    expect(filing.sections[0]?.title).toBe('收支情况')
    expect(filing.document.notes.map(({ kind }) => kind)).toContain('encoding')
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['a program', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
    ['zeros', new Uint8Array(5000)],
  ])('says that %s are no text', (_, bytes) => {
    expect(readFiling(bytes).document.notes.map(({ kind }) => kind)).toContain('not-understood')
  })
})

describe('oversized and broken texts', () => {
  const lines = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n')

  it.each([
    ['a line of millions of characters', () => '预算执行率100%，'.repeat(400_000)],
    ['unclosed tables', () => '<table><tr><td>项目名称'.repeat(3000)],
    ['unclosed comments and tags', () => '<!-- <a '.repeat(20_000)],
    ['a hundred thousand pipes', () => '|'.repeat(100_000)],
    ['a hundred thousand tabs', () => '甲\t'.repeat(100_000)],
    ['many headings of one number', () => lines(20_000, () => '一、收支情况')],
    [
      'an outline that never closes',
      () => lines(20_000, (at) => ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊'][at % 5] ?? ''),
    ],
    ['short lines', () => lines(100_000, () => '概况')],
    ['claims in every line', () => lines(10_000, (at) => `支出${at}万元，完成率9%；`)],
    ['tables in every line', () => lines(3000, () => '<table><tr><td>项目名称</td><td>预算数</td></tr></table>')],
    ['a table of one cell a line', () => `一级指标 |\n三级指标 |\n指标值 |\n得分 |\n${'甲 |\n'.repeat(20_000)}`],
  ])('reads %s within its time', { timeout: 20_000 }, (_, make) => {
    expect(read(make()).document.notes).toBeDefined()
  })

  it('says where it stopped in a text without end', () => {
    expect(read('支'.repeat(2_000_001)).document.notes.map(({ kind }) => kind)).toContain('limit')
  })
})
