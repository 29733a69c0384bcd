import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiling } from '#importers/read-filing.ts'
import { parseFiling, printFiling } from './filing-json.ts'

const sample = readFiling(readFileSync('samples/zhongcun-2023.md'))

describe('a filing as JSON', () => {
  it('comes back with every exact number', () => {
    const again = parseFiling(printFiling(sample))
    expect(again).toEqual(sample)
    expect(again.finance[0]?.figure.value.units).toBeTypeOf('bigint')
  })

  it('takes no text of the file for a number', () => {
    const [task] = sample.tasks
    if (!task) throw new Error('the sample has tasks')
    for (const text of ['\u00011', '\u0001\u0001', '\u0001', '1']) {
      const odd = { ...sample, tasks: [{ ...task, text }] }
      expect(parseFiling(printFiling(odd)).tasks[0]?.text).toBe(text)
    }
  })
})
