import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
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

const table = (cell: readonly string[]): string =>
  `二、目标完成情况\n\n预期目标\n\n目标完成情况\n\n关键指标\n\n指标完成情况\n\n社会治理\n\n${cell.join('\n\n')}\n\n垃圾清运率(%)\n\n100%\n\n投诉办结率(%)\n\n97.5%\n\n案件办结率(%)\n\n100%\n\n村居保洁覆盖率(%)\n\n100%\n\n城乡建设\n\n积极改善道路设施\n\n环境\n\n道路完好率(%)\n\n95%\n\n三、成效\n\n各项工作有序推进。\n`

describe('a goal cell on several lines', () => {
  it('is looked at whole', () => {
    const text = table(['在平安建设、安全生产、', '文化体育、社区服务等', '方面完成'])
    expect(failuresIn(sentenceWithoutObject, text)).toEqual(['在平安建设、安全生产、文化体育、社区服务等方面完成'])
    expect(outcomes(sentenceWithoutObject, text)).toEqual(['fails error'])
  })

  it('holds when the object is there', () => {
    const text = table(['在平安建设、安全生产、', '文化体育、社区服务等', '方面完成年度任务'])
    expect(outcomes(sentenceWithoutObject, text)).toEqual(['holds'])
  })

  it('is not told twice where its last line alone is a sentence cut short', () => {
    const text = table(['平安建设和', '在安全生产等方面完成'])
    expect(outcomes(sentenceWithoutObject, text)).toEqual(['fails error'])
  })
})
