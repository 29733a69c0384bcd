import { describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { interval, point } from '#domain/number/interval.ts'
import {
  asMoney,
  baseOf,
  inUnit,
  isAdditive,
  isCountUnit,
  isExactCount,
  percentInterval,
  printFigure,
} from './quantity.ts'

const figure = (value: string, unit: string) => ({
  value: toDecimal(value),
  unit,
  qualifier: undefined,
  qualifierPrinted: '',
})

describe('quantities', () => {
  it('read 万 beside money as 万元', () => {
    expect(asMoney(figure('3', '万')).unit).toBe('万元')
    expect(asMoney(figure('3', '亿')).unit).toBe('亿元')
    expect(asMoney(figure('3', '元')).unit).toBe('元')
  })

  it('keep a unit outside the list as a family of its own', () => {
    expect(baseOf('摞')).toBe('摞')
    expect(baseOf('万元')).toBe('元')
    expect(printDecimal(inUnit(toDecimal('12.50'), '摞'))).toBe('12.5')
    expect(printDecimal(inUnit(toDecimal('125000'), '万元'))).toBe('12.5')
  })

  it('know counts and what adds up', () => {
    expect(isCountUnit('件')).toBe(true)
    expect(isCountUnit('万件')).toBe(false)
    expect(isCountUnit('摞')).toBe(false)
    expect(isAdditive('公顷')).toBe(true)
    expect(isAdditive('%')).toBe(false)
    expect(isExactCount(figure('0', '件'))).toBe(false)
    expect(isExactCount(figure('3', '件'))).toBe(true)
  })

  it('are quoted as printed', () => {
    expect(printFigure({ ...figure('3000', '人次'), qualifier: 'over', qualifierPrinted: '余' })).toBe('3000余人次')
  })

  it('give no percentage of a whole that may be zero', () => {
    expect(percentInterval(point(toDecimal('1')), interval(toDecimal('0'), toDecimal('1')))).toBeUndefined()
  })
})
