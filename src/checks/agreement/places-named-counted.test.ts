import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { placesNamedCounted } from './places-named-counted.ts'

const street = '某区东湖街道办事处2022年部门整体支出绩效自评报告\n一、基本情况\n'

describe('towns and streets counted', () => {
  it('are those named with the own office', () => {
    expect(judging(placesNamedCounted, `${street}联合公安、南水镇、西桥街等单位，由三个镇街轮流值守。`)).toMatchObject([
      { kind: 'holds', arithmetic: 'count(本单位；南水镇；西桥街) = 3' },
    ])
  })

  it('are those named where the own office is among them or is no street', () => {
    expect(
      outcomes(placesNamedCounted, '某局2022年报告\n联合公安、南水镇、西桥街等单位，由两个镇街轮流值守。'),
    ).toEqual(['holds'])
    expect(
      judging(placesNamedCounted, `${street}联合公安、南水镇、西桥街、北山镇等单位，由三个镇街轮流值守。`),
    ).toMatchObject([{ arithmetic: 'count(南水镇；西桥街；北山镇) = 3' }])
  })

  it.each([
    [`${street}联合公安、南水镇、西桥街等单位，由五个镇街轮流值守。`],
    [`${street}由三个镇街轮流值守。`],
    [`${street}联合南水镇、西桥街，走访三家企业。`],
    [''],
  ])('are not told otherwise', (text) => {
    expect(outcomes(placesNamedCounted, text)).toEqual(['cannot-tell'])
  })
})
