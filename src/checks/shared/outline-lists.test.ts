import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { breaksOf, outlineLists } from './outline-lists.ts'

describe('the lists of an outline', () => {
  it('are kept apart by parent and style', () => {
    const body = '本节内容按照统一部署认真推进落实，各项工作有序开展，总体情况良好，居民群众普遍反映较好。'
    const text = ['一、基本情况', '（一）部门职能', body, '（二）收支情况', body, '二、存在的问题', body].join('\n\n')
    const lists = outlineLists(reading(text))
    expect(lists.map(({ style, level, entries }) => [style, level, entries.length])).toEqual([
      ['一、', 1, 2],
      ['（一）', 2, 2],
    ])
    expect(lists[1]).toMatchObject({
      above: ['一、'],
      first: { label: { ordinal: 1 } },
      last: { label: { ordinal: 2 } },
    })
  })

  it.each([
    [[1, 2, 3], []],
    [[2, 3], [0]],
    [[1, 3], [1]],
    [[1, 2, 2], [2]],
    [[], []],
  ])('break in %j at %j', (ordinals, breaks) => {
    expect(breaksOf(ordinals)).toEqual(breaks)
  })
})
