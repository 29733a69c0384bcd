import { describe, expect, it } from 'vitest'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { sourceText } from '#domain/text/place.ts'
import { claimsOf } from './claims.ts'
import { figuresIn } from './figures.ts'
import { sentencesOf } from './sentences.ts'

const read = (text: string, firstSentence?: number) => {
  const mapped: MappedText = { text, runs: [{ at: 0, source: 0, length: text.length }] }
  const source = sourceText(text)
  const passage = {
    text: mapped,
    source,
    block: 3,
    sentences: sentencesOf(mapped, 3),
    figures: figuresIn(mapped, source),
  }
  return claimsOf(firstSentence === undefined ? passage : { ...passage, firstSentence })
}
const names = (text: string) => read(text).map(({ metric, noun }) => [metric, noun])

describe('what a figure is called', () => {
  it.each([
    ['查处隐患912项', [['查处隐患', '']]],
    ['到外地洽谈，洽谈引进机器人等22个优质产业。', [['洽谈引进机器人等', '优质产业']]],
    ['投诉办结率达97.0%', [['投诉办结率', '']]],
    ['整治率为 100%', [['整治率', '']]],
    ['固定资产投资累计完成230万元', [['固定资产投资', '']]],
    [
      '开展理论学习20次，其中14次专题学习',
      [
        ['开展理论学习', ''],
        ['其中', '专题学习'],
      ],
    ],
    ['12名同志受到表彰', [['', '同志受到表彰']]],
    [
      '加强4处文物、3处历史建筑以及79处线索的保护',
      [
        ['加强', '文物'],
        ['', '历史建筑'],
        ['', '线索的保护'],
      ],
    ],
    [
      '发出《告知函》7份、《决定书》12份',
      [
        ['发出《告知函》', ''],
        ['《决定书》', ''],
      ],
    ],
    [
      '低保家庭208户289人',
      [
        ['低保家庭', ''],
        ['低保家庭', ''],
      ],
    ],
    ['发放慰问金，共44,700元', [['发放慰问金', '']]],
    [
      '接待批次36批，共320人次',
      [
        ['接待批次', ''],
        ['接待批次', ''],
      ],
    ],
    [
      '规模以上五大行业营业收入2.4亿元',
      [
        ['规模以上', '行业营业收入'],
        ['规模以上五大行业营业收入', ''],
      ],
    ],
    [
      '500万元以上的项目9项',
      [
        ['', '项目'],
        ['500万元以上的项目', ''],
      ],
    ],
    [
      '满意度由上年的95%提高到97%',
      [
        ['满意度由上年', ''],
        ['满意度', ''],
      ],
    ],
    ['产值213亿元，同比增长7.2%', [['产值', '']]],
    ['1.（1）2022年共拆除12宗', [['拆除', '']]],
    ['一是全年共受理88件', [['全年共受理', '']]],
    ['惠及2000户', [['惠及', '']]],
    ['人均160元', [['人均', '']]],
    ['收入总计5万元', [['收入总计', '']]],
    ['12宗', [['', '']]],
    [`${'甲'.repeat(300)}5个`, [['甲'.repeat(60), '']]],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('where a claim stands', () => {
  it('knows block, sentence, clause and offsets', () => {
    const text = '全部完成。受理约88件，办结85件。'
    const [first, second] = read(text, 10)
    expect(first).toMatchObject({ block: 3, sentence: 11, clause: 0, from: 7, to: 11 })
    expect(text.slice(first?.from, first?.to)).toBe('约88件')
    expect(first?.clausePlace.quote).toBe('受理约88件')
    expect(second).toMatchObject({ sentence: 11, clause: 1 })
  })

  it('counts sentences from 0 where nothing else is said', () => {
    expect(read('办结5件')[0]?.sentence).toBe(0)
  })

  it('leaves out figures that stand in no sentence', () => {
    const mapped: MappedText = { text: '办结5件', runs: [{ at: 0, source: 0, length: 4 }] }
    const source = sourceText(mapped.text)
    expect(claimsOf({ text: mapped, source, block: 0, sentences: [], figures: figuresIn(mapped, source) })).toEqual([])
  })
})
