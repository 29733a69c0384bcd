import { afterEach, describe, expect, it } from 'vitest'
import type { Money } from '#domain/number/money.ts'
import { words } from '#domain/words/words.ts'
import { join } from 'node:path'
import { ServiceError } from '#services/errors.ts'
import type { Task } from '#services/workshop/task.ts'
import { listToWrite, packRows, writeListTask } from '#services/workshop/write-list-task.ts'
import { writeList, type ListColumn, type ListValue } from '#reports/exchange/write-list.ts'
import { openWorkshop, type OpenWorkshop, type WorkshopOptions } from './open-workshop.ts'
import { WorkFailure } from './work-failure.ts'

const bad = { file: join(import.meta.dirname, '../../../tests/server/bad-worker.mjs'), execArgv: [] }
const limits = { time: 500, memory: 200 }

const open: OpenWorkshop[] = []
const opened = (options: WorkshopOptions): OpenWorkshop => {
  const workshop = openWorkshop(options)
  open.push(workshop)
  return workshop
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** The made child does what it is told by its input. */
const told: Task<string, unknown> = { name: 'told', run: (input) => input }
const failureOf = async (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error)

describe('the workshop', () => {
  it('writes a list in another process, to the same bytes, with amounts and days as they are', async () => {
    const workshop = opened({ size: 1 })
    const columns: readonly ListColumn[] = [
      { id: 'name', zh: '名称', en: 'name', type: 'text' },
      { id: 'budget', zh: '预算', en: 'budget', type: 'money' },
      { id: 'day', zh: '日期', en: 'day', type: 'date' },
    ]
    const rows: readonly (readonly ListValue[])[] = [
      ['=1+1', 123_450n as Money, { year: 2024, month: 2, day: 29 }],
      ['甲', undefined, undefined],
    ]
    const pages = rows.map((row) => packRows([row]))
    const written = await workshop.run(writeListTask, listToWrite(columns, pages, { format: 'csv' }))
    expect(written).toEqual(writeList(columns, rows, { format: 'csv' }))
  })

  it('hands on a refusal of the task, and a fault of the program with where it arose', async () => {
    const workshop = opened({ size: 1, entry: bad })
    const refused = await failureOf(workshop.run(told, 'refuse'))
    expect(refused).toBeInstanceOf(ServiceError)
    expect(refused).toMatchObject({ code: 'incomplete', why: words('缺', 'missing'), place: 'here' })
    const fault = await failureOf(workshop.run(told, 'fault'))
    expect(fault).toMatchObject({ message: 'broken', stack: 'at some line' })
    expect(fault).not.toBeInstanceOf(ServiceError)
  })

  it('stops what takes too long or too much memory, says so, and goes on', async () => {
    const workshop = opened({ size: 1, limits, entry: bad })
    expect(await failureOf(workshop.run(told, 'hang'))).toMatchObject({
      code: 'too-large',
      why: { zh: '办理超过0.5秒，已停止' },
    })
    expect(await failureOf(workshop.run(told, 'eat'))).toMatchObject({ code: 'too-large' })
    expect(await workshop.run(told, 'echo')).toBe('echo')
  })

  it('tries once more what a dying child left, then tells that it may be asked for again', async () => {
    const workshop = opened({ size: 1, entry: bad })
    const failure = await failureOf(workshop.run(told, 'exit'))
    expect(failure).toBeInstanceOf(WorkFailure)
    expect(failure).toMatchObject({ what: { zh: '办理程序意外中断' } })
  })

  it('ends work that is called off, under way or waiting, with the reason given', async () => {
    const workshop = opened({ size: 1, entry: bad })
    const reason = new Error('called off')
    const [first, second] = [new AbortController(), new AbortController()]
    const underWay = failureOf(workshop.run(told, 'hang', first.signal))
    const waiting = failureOf(workshop.run(told, 'hang', second.signal))
    second.abort(reason)
    expect(await waiting).toBe(reason)
    first.abort(reason)
    expect(await underWay).toBe(reason)
    expect(await workshop.run(told, 'echo')).toBe('echo')
  })

  it('refuses for the moment where too much waits, and when it is closed', async () => {
    const workshop = opened({ size: 1, entry: bad, mostWaiting: 1 })
    const inHand = [workshop.run(told, 'hang'), workshop.run(told, 'hang')].map(failureOf)
    expect(await failureOf(workshop.run(told, 'echo'))).toMatchObject({ what: { zh: '正在生成的文件较多' } })
    await workshop.close()
    for (const one of inHand) expect(await one).toMatchObject({ what: { zh: '服务器正在停止，没有办完' } })
  })

  it('gives its children none of the secrets of the server, and lets the server come first', async () => {
    process.env['DATABASE_URL_OF_TEST'] = 'x'
    const workshop = opened({ size: 1, entry: { ...bad, settings: ['JIHENG_FONTS'], nice: 7 } })
    const { names, nice } = (await workshop.run(told, 'surroundings')) as { names: string[]; nice: number }
    delete process.env['DATABASE_URL_OF_TEST']
    expect(names).not.toContain('DATABASE_URL_OF_TEST')
    expect(nice).toBeGreaterThanOrEqual(7)
  })
})
