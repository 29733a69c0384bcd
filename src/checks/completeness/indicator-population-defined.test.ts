import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { indicatorPopulationDefined } from './indicator-population-defined.ts'

describe('whom an indicator counts', () => {
  it('is asked where it only says target group', () => {
    expect(
      outcomes(
        indicatorPopulationDefined,
        indicatorTable([['效益指标', '社会效益', '目标对象保障面（%）', '100%', '100%']]),
      ),
    ).toEqual(['fails'])
  })

  it('is clear where it names the group', () => {
    expect(
      outcomes(
        indicatorPopulationDefined,
        indicatorTable([['效益指标', '社会效益', '低保对象保障面（%）', '100%', '100%']]),
      ),
    ).toEqual(['cannot-tell'])
  })
})
