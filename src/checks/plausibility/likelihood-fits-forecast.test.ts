import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { monitoringTable, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { likelihoodFitsForecast } from './likelihood-fits-forecast.ts'

const last = '<td>√</td><td></td></tr></table>'

describe('the likelihood', () => {
  it('fits the forecast', () => {
    expect(outcomes(likelihoodFitsForecast, asGrid(monitoringTable))).toEqual(['holds', 'holds', 'holds'])
  })

  it('is certain although the forecast misses the target', () => {
    const text = asGrid(monitoringTable).replace(`<td></td>${last}`, '<td>√</td><td></td><td></td></tr></table>')
    expect(judging(likelihoodFitsForecast, text)[2]).toMatchObject({ kind: 'fails', arithmetic: '90% / ≥95%' })
  })

  it('is none although the forecast reaches the target', () => {
    const text = asGrid(monitoringTable, { '90%': '97%' }).replace(last, '<td></td><td>√</td></tr></table>')
    expect(outcomes(likelihoodFitsForecast, text)).toEqual(['holds', 'holds', 'fails'])
  })

  it.each([asGrid(projectForm), asGrid(monitoringTable, { '√': '' }), ''])('cannot be told', (text) => {
    expect(outcomes(likelihoodFitsForecast, text)).toEqual(['cannot-tell'])
  })
})
