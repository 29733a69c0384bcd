import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { exportExchange } from './export-exchange.ts'
import { leftOut } from './left-out.ts'

describe('self-evaluations in the exchange', () => {
  let district: TestDistrict
  let whole: string
  beforeAll(async () => {
    district = await openTestDistrict()
    whole = await makeAssembledWhole(district)
  })
  afterAll(() => district.close())

  const exported = async (who: Who) => {
    const asked = { set: 'self-evaluation', year: district.year } as const
    const data = await exportExchange(await district.as(who), asked)
    return new Map(data.map(({ id, records }) => [id as string, records as readonly object[]]))
  }

  it('have their money and what was reached of their goals', async () => {
    const tables = await exported('finance')
    expect([...tables.keys()]).toEqual([
      'PM_PERF_SELF_EVAL',
      'PM_SELF_EVAL_GOAL',
      'PM_SELF_EVAL_INDICATOR',
      'PM_PERF_SELF_BGT',
    ])
    const money = tables.get('PM_PERF_SELF_BGT') ?? []
    expect(money).toMatchObject([
      { evaluationId: whole, fundOrigin: '111', opening: 100_000_000n, adjustment: 0n, executed: 80_000_000n },
    ])
    const [row] = money as readonly { executionRate: Parameters<typeof printDecimal>[0] }[]
    expect(row && printDecimal(row.executionRate)).toBe('80.00')
    expect(tables.get('PM_SELF_EVAL_GOAL')).toMatchObject([
      { evaluationId: whole, goal: '清疏管网100公里，消除易涝点。', completion: expect.stringContaining('内涝') },
    ])
  })

  it('are of those only who may read them', async () => {
    const other = await exported('otherFinance')
    expect([...other.values()].flat()).toEqual([])
    // Neither the draft nor its money is told upward.
    const bureau = await exported('businessA')
    expect(bureau.get('PM_PERF_SELF_BGT')).toEqual([])
  })

  it('of an organisation without a code are told of', async () => {
    await district.test.admin.query("UPDATE jiheng.organisation SET code = NULL WHERE name = 'street'")
    const [finance, asked] = [await district.as('finance'), { set: 'self-evaluation', year: district.year } as const]
    const notes = await leftOut(finance, asked, await exportExchange(finance, asked))
    expect(notes).toMatchObject([{ zh: expect.stringMatching(/^有1行的单位没有代码.*street/u) }])
  })
})
