import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { brokenSentenceFrames } from './broken-sentence-frames.ts'

describe('a broken frame', () => {
  it.each([
    ['以开展主题教育的契机，推动工作。', '以开展主题教育的契机'],
    ['加强辖区企业进行监管，确保安全。', '加强辖区企业进行监管'],
    ['营业收入同比下降收窄至3%。', '下降收窄'],
    ['税收收入同比增长回落至3%。', '增长回落'],
    ['投诉量减少2倍。', '减少2倍'],
    ['严防类似事故不再发生。', '严防类似事故不再发生'],
    ['截止到2022年底，共有三处。', '截止到'],
    ['目的是为了便民。', '目的是为了'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(brokenSentenceFrames, text)).toEqual([quote])
  })

  it.each([
    ['以开展主题教育为契机，抓住改革的契机。'],
    ['以此次检查为提升管理的契机，推动工作。'],
    ['加强力量进行排查，加强对企业的监管。'],
    ['降幅收窄至3%，报名截止时间为5月。'],
    ['防止事故再次发生，投诉减少20%。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(brokenSentenceFrames, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(brokenSentenceFrames, '')).toEqual(['cannot-tell'])
  })
})
