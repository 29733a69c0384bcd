import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { strayOrdinal } from './stray-ordinal.ts'

describe('stray ordinals', () => {
  it.each(['处理案件四十七宗。三按期完成验收任务。', '工作扎实。二加强队伍建设和培训。'])(
    'are found in “%s”',
    (text) => {
      expect(failuresIn(strayOrdinal, text)).toHaveLength(1)
    },
  )

  it.each([
    ['一是摸清家底。二是推进项目。', ['holds']],
    ['一摸清企业底数。二推进项目建设。三加强服务保障。', ['holds']],
    ['三防工作扎实。一体推进改革。四好公路建成。', ['cannot-tell']],
    ['各项工作有序推进。', ['cannot-tell']],
  ])('in “%s” give %j', (text, kinds) => {
    expect(outcomes(strayOrdinal, text)).toEqual(kinds)
  })
})
