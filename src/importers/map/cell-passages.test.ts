import { describe, expect, it } from 'vitest'
import { readFiling } from '../read-filing.ts'

const table =
  '一、项目情况\n项目名称\t预算数\t支出数\t完成情况\n环卫经费\t12.5\t12.5\t清运垃圾135.32吨，其中厨余垃圾48.24吨。\n'
const filing = readFiling(new TextEncoder().encode(table))

describe('running text in cells', () => {
  it('gives sentences and quantities like any other text', () => {
    expect(filing.claims.map(({ metric, figure }) => `${metric} ${figure.place.quote}`)).toEqual([
      '清运垃圾 135.32吨',
      '其中厨余垃圾 48.24吨',
    ])
  })

  it('stands behind all other blocks and in no section', () => {
    const last = filing.document.blocks.at(-1)
    expect(last?.kind === 'passage' && last.role).toBe('cell')
    expect(filing.sections.every(({ to }) => to < filing.document.blocks.length)).toBe(true)
  })

  it('leaves names and values to the table', () => {
    expect(filing.document.blocks.filter((block) => block.kind === 'passage' && block.role === 'cell')).toHaveLength(1)
  })
})
