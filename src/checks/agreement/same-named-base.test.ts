import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sameNamedBase } from './same-named-base.ts'

describe('shares of one named base', () => {
  it('imply one base', () => {
    const text = '签约老人300人，占户籍老年人口的60.0%。登记儿童药物过敏100人，占户籍老年人口的20.0%。'
    expect(outcomes(sameNamedBase, text)).toEqual(['holds'])
  })

  it('are raised where the bases lie apart', () => {
    const text = '签约老人300人，占普查常住人口60%，登记青年900人，占普查常住人口30%。'
    expect(judging(sameNamedBase, text)).toMatchObject([
      {
        kind: 'fails',
        severity: 'error',
        arithmetic: '300人 ÷ 60% = 500；900人 ÷ 30% = 3000',
        expected: '500',
        printed: '3000',
      },
    ])
  })

  it.each([['约300'], ['300']])('weigh less where a figure is about', (count) => {
    const text = `签约老人${count}人，占普查常住人口60%，登记青年900人，占普查常住人口约30%。`
    expect(outcomes(sameNamedBase, text)).toEqual(['fails note'])
  })

  it.each([
    ['党员300人，占总人数60%，青年900人，占总人数30%。'],
    ['签约老人300人，占普查常住人口60%，巡查900次，占普查常住人口30%。'],
    ['签约老人300人，占普查常住人口60%，登记青年，占普查常住人口30%。'],
    ['签约老人300人，占普查常住人口0%，登记青年9人，占普查常住人口30%。'],
    ['签约老人300人，占普查常住人口60%。'],
    ['签约老人300人，占普查常住人口不超过5%，登记青年9人，占普查常住人口30%。'],
    [''],
  ])('are not compared in “%s”', (text) => {
    expect(outcomes(sameNamedBase, text)).toEqual(['cannot-tell'])
  })
})
