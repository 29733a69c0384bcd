import { Pool } from 'pg'
import { describe, expect, it } from 'vitest'
import { outageOf } from './outage.ts'

const coded = (code: string, more: object = {}): Error => Object.assign(new Error('something'), { code, ...more })

describe('an outage', () => {
  it.each([
    ['a server that is stopped', coded('57P01'), 'away'],
    ['a server that repairs itself', coded('57P03'), 'away'],
    ['a connection that broke', coded('08006'), 'away'],
    ['nobody listening', coded('ECONNREFUSED'), 'away'],
    ['a socket that is gone', coded('ENOENT', { syscall: 'connect' }), 'away'],
    ['what the driver says', new Error('Connection terminated unexpectedly'), 'away'],
    ['a cause below another error', new Error('Failed query', { cause: coded('57P02') }), 'away'],
    ['a statement that was ended for its length', coded('57014'), 'slow'],
    ['a full disk of the database', coded('53100'), 'full'],
    ['a full disk under a file', coded('ENOSPC', { syscall: 'write' }), 'full'],
    ['a file that is missing', coded('ENOENT', { syscall: 'open' }), undefined],
    ['a refused value', coded('23505'), undefined],
    ['no error at all', 'text', undefined],
  ])('is told from the error: %s', (_, error, outage) => {
    expect(outageOf(error)).toBe(outage)
  })

  it('is what a pool says where nobody listens', async () => {
    const pool = new Pool({ host: '127.0.0.1', port: 1, password: 'x' })
    const error: unknown = await pool.query('SELECT 1').catch((reason: unknown) => reason)
    await pool.end()
    expect(outageOf(error)).toBe('away')
  })
})
