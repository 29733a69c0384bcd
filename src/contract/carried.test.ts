import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { noInputs, type SchemeInputs } from '#domain/scheme/measure.ts'
import { scoreScheme } from '#domain/scheme/score.ts'
import { traceOf } from '#domain/scheme/trace.ts'
import type { Scheme } from '#domain/scheme/scheme.ts'
import { carried } from './carried.ts'

const sent = <T>(value: T): T => {
  const codec = carried<T>()
  return z.decode(codec, JSON.parse(JSON.stringify(z.encode(codec, value))))
}

describe('a value that is carried', () => {
  it('is the same at the other end, maps and decimals among it', () => {
    const inputs: SchemeInputs = {
      ...noInputs,
      measures: new Map([['a', { actual: toDecimal('12.50'), checks: new Map([['x', true]]) }]]),
      counts: new Map([['map', toDecimal('3')]]),
    }
    expect(sent(inputs)).toEqual(inputs)
  })

  it('cannot be forged by names within the data', () => {
    expect(sent({ decimal: '5', map: [1], object: { decimal: 'x' } })).toEqual({
      decimal: '5',
      map: [1],
      object: { decimal: 'x' },
    })
    expect(sent([null, 'decimal', 4, true, []])).toEqual([null, 'decimal', 4, true, []])
  })

  it.each(loadCatalogue('catalogue').schemes.map(({ scheme }) => [scheme.id, scheme] as const))(
    'scores the same: %s',
    (_, scheme) => {
      const there = sent<Scheme>(scheme)
      const trace = (of: Scheme) => traceOf(scoreScheme(prepareScheme(of), noInputs))
      expect(trace(there)).toEqual(trace(scheme))
    },
  )
})
