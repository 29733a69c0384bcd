import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAddressTag } from './address-tag.ts'
import type { errorFields } from './error-fields.ts'
import type { LogFields } from './log-fields.ts'
import { makeLog, type LogLevel } from './make-log.ts'
import { requestId } from './request-id.ts'
import { scrub } from './scrub.ts'

type Line = Readonly<Record<string, unknown>>

const listen = (level: LogLevel = 'debug') => {
  const lines: string[] = []
  const log = makeLog({ level, destination: { write: (line) => lines.push(line) } })
  return { log, lines, parsed: (): readonly Line[] => lines.map((line) => JSON.parse(line) as Line) }
}

const personal = '陈晓雨 13800138000 chen@example.cn 440113199003071234'

describe('the log', () => {
  it('writes a line of JSON with time, level and message', () => {
    const { log, parsed } = listen()
    log.answered({ request: 'r-12345678', method: 'GET', path: '/api/goals/{id}', status: 200, milliseconds: 12.345 })
    const [line] = parsed()
    expect(line).toMatchObject({
      level: 'info',
      message: 'answered',
      request: 'r-12345678',
      path: '/api/goals/{id}',
      status: 200,
      milliseconds: 12.3,
    })
    expect(line?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T/u)
    expect(Object.keys(line ?? {}).toSorted()).toEqual(
      ['level', 'message', 'method', 'milliseconds', 'path', 'request', 'status', 'time'].toSorted(),
    )
  })

  it('keeps to its level', () => {
    const { log, lines } = listen('warn')
    log.debug('a')
    log.info('b')
    log.warn('c', { kind: 'mail', count: 3 })
    log.error('d')
    expect(lines).toHaveLength(2)
    const silent = listen('silent')
    silent.log.error('e')
    expect(silent.lines).toEqual([])
  })

  it('leaves out every field it does not know, and says how many', () => {
    const { log, lines, parsed } = listen()
    log.info('signed in', { division: '440113000', login: 'chenxiaoyu', body: personal, __proto__: 1 } as LogFields)
    expect(parsed()[0]).toMatchObject({ division: '440113000', dropped: 2 })
    expect(lines[0]).not.toMatch(/chenxiaoyu|陈/u)
  })

  it('lets no personal data in by any field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('request', 'path', 'kind', 'division', 'method', 'status', 'outcome', 'addressTag'),
        fc.string(),
        (field, more) => {
          const { log, lines } = listen()
          log.info('something', { [field]: `${more}${personal}` } as LogFields)
          expect(lines[0]).not.toMatch(/陈晓雨|chen@|13800138000/u)
        },
      ),
    )
  })

  it('tells a fault with its place, but not with the values that caused it', () => {
    const { log, lines, parsed } = listen()
    const database = Object.assign(new Error(`duplicate key value: Key (login)=("${personal}")`), {
      code: '23505',
      constraint: 'person_division_code_login_key',
      table: 'person',
      detail: personal,
    })
    const wrapped = new Error(`Failed query: insert into "person" values ($1)\nparams: ${personal}`, {
      cause: database,
    })
    log.fault(wrapped, 'r-12345678')
    const error = parsed()[0]?.['error'] as ReturnType<typeof errorFields>
    expect(error).toMatchObject({
      type: 'Error',
      message: 'Failed query: insert into "…" values ($1) params: …',
      cause: { code: '23505', constraint: 'person_division_code_login_key', table: 'person' },
    })
    expect(error.at[0]).toContain('src/server/log/log.test.ts')
    expect(lines[0]).not.toMatch(/陈晓雨|13800138000|chen@/u)
  })

  it('tells of anything that was thrown, also in circles', () => {
    const circle = new Error('a')
    circle.cause = circle
    for (const thrown of [undefined, null, personal, 42, { a: personal }, circle]) {
      const { log, lines } = listen()
      log.fault(thrown)
      expect(lines[0]).not.toMatch(/陈晓雨/u)
    }
  })
})

describe('a scrubbed message', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
    ['no such table', 'no such table'],
    ['invalid input syntax for type uuid: "陈晓雨"', 'invalid input syntax for type uuid: "…"'],
    ['mail to chen@example.cn failed', 'mail to …@… failed'],
    ['id 440113199003071234 is wrong', 'id # is wrong'],
    ['postgresql://u:secret@db/x is down', '…://… is down'],
    [`token jh_s_440113000_${'a'.repeat(43)} refused`, 'token jh_… refused'],
    ['单位 某区农业农村局 不存在', '… … …'],
    ["can't find `x`", `can't find "…"`],
  ])('of %j is %j', (message, expected) => {
    expect(scrub(message)).toBe(expected)
  })

  it('is short and made fast, whatever comes', () => {
    const start = performance.now()
    for (const piece of ['a@', '"', 'a:', '1', 'jh_s_', ' ', 'params', '://']) scrub(piece.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(300)
    fc.assert(fc.property(fc.string({ maxLength: 3000 }), (text) => scrub(text).length <= 300))
  })
})

describe('the tag of an address', () => {
  it('is the same for the same address only, and unlike it', () => {
    const tag = makeAddressTag()
    expect(tag('10.0.0.7')).toBe(tag('10.0.0.7'))
    expect(tag('10.0.0.7')).not.toBe(tag('10.0.0.8'))
    expect(tag('10.0.0.7')).not.toBe(makeAddressTag()('10.0.0.7'))
    expect(tag('10.0.0.7')).toMatch(/^[\da-f]{12}$/u)
  })
})

describe('the id of a request', () => {
  it.each([
    ['abcdef-12345', true, 'abcdef-12345'],
    ['abcdef-12345', false, 'new'],
    ['short', true, 'new'],
    ['a'.repeat(65), true, 'new'],
    ['with space 1', true, 'new'],
    [undefined, true, 'new'],
  ])('given as %s, behind a proxy %s, is %s', (given, isBehindProxy, expected) => {
    expect(requestId(given, isBehindProxy, () => 'new')).toBe(expected)
  })
})
