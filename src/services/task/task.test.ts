import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { addDays, isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import { newId } from '#services/new-id.ts'
import { finishTasks, insertTasks, reopenTasks, type NewTask } from '#store/queries/task.ts'
import { insertStep } from '#store/queries/thing.ts'
import { inTransaction } from '#store/transaction.ts'
import { openTestDistrict, type Place, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { everything, storeKinds } from '#tests/store/test-store.ts'
import { cancelTask, finishTask } from './end-task.ts'
import { extendTask } from './extend-task.ts'
import { getTask } from './get-task.ts'
import { listLate } from './late-list.ts'
import { listTasks } from './list-tasks.ts'
import { remindersToday } from './reminders.ts'

const day = (text: string): Day => parseDay(text) ?? { year: 0, month: 0, day: 0 }
const today = day('2026-03-02')

describe.each(storeKinds())('tasks on the %s database', (kind) => {
  let district: TestDistrict
  const as = (who: Who) => district.as(who)
  const give = async (place: Place, more: Partial<NewTask> = {}): Promise<string> => {
    const id = newId()
    const organisationId = district.places[place]
    const task = {
      id,
      organisationId,
      year: 2026,
      kind: 'monitoring',
      title: words('监控', 'monitoring'),
      dueOn: day('2026-03-20'),
    } as const
    await inTransaction(district.test.store, everything, (tx) => insertTasks(tx, [{ ...task, ...more }]))
    return id
  }
  const step = (thingId: string, number: number, event: string): Promise<void> =>
    inTransaction(district.test.store, { ...everything, actor: district.persons.finance }, (tx) =>
      insertStep(
        tx,
        { noun: 'monitoring', id: thingId, organisationId: district.places.street, number },
        { event, revision: 1, actor: district.persons.finance, at: '2026-03-01T00:00:00.000Z' },
      ),
    )
  const idsOf = async (who: Who, filter: Partial<Parameters<typeof listTasks>[1]> = {}): Promise<readonly string[]> =>
    (await listTasks(await as(who), { limit: 500, ...filter })).items.map(({ id }) => id)

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('are listed to those who owe them and those above, and to no one else', async () => {
    const id = await give('station')
    expect(await idsOf('unitFinance')).toEqual([id])
    for (const who of ['finance', 'businessA', 'performance'] as const) expect(await idsOf(who)).toContain(id)
    for (const who of ['otherFinance', 'businessB', 'handler'] as const) expect(await idsOf(who)).not.toContain(id)
    expect(await idsOf('finance', { mine: true })).not.toContain(id)
    const foreign = { ...(await as('otherFinance')), firstWall: 'off' as const }
    expect((await listTasks(foreign, { limit: 10 })).items).toEqual([])
    await expect(getTask(foreign, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(finishTask(foreign, { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('come page after page in the order they are due', async () => {
    const year = 2027
    const days = ['2027-05-05', '2027-01-01', '2027-05-05', '2027-03-03', '2027-01-01']
    const ids = await Promise.all(days.map((dueOn) => give('works', { year, dueOn: day(dueOn) })))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listTasks(await as('handler'), { year, limit: 2, after })
      seen.push(...page.items.map(({ id, due }) => `${isoDay(due)} ${id}`))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(seen.toSorted())
    expect(seen.map((text) => text.slice(11)).toSorted()).toEqual(ids.toSorted())
  })

  it('stand in the database as the domain says they stand', async () => {
    const year = 2031
    const filters = { late: ['late'], soon: ['today', 'soon'], done: ['done', 'done-late'] } as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 }), async (offsets) => {
        const made = await Promise.all(offsets.map((off) => give('welfare', { year, dueOn: addDays(today, off) })))
        const bureau = await as('performance')
        const [first = ''] = made
        await finishTask(bureau, { id: first })
        for (const [standing, states] of Object.entries(filters)) {
          const filter = { year, standing: standing as keyof typeof filters, limit: 500 }
          const { items } = await listTasks(bureau, filter)
          expect(items.every((item) => (states as readonly string[]).includes(item.standing))).toBe(true)
          const all = (await listTasks(bureau, { year, limit: 500 })).items
          expect(items.length).toBe(all.filter((item) => (states as readonly string[]).includes(item.standing)).length)
        }
        for (const id of made.slice(1)) await cancelTask(bureau, { id, reason: '试算' })
      }),
      { numRuns: 6 },
    )
  })

  it('are late in calendar and working days, the latest first', async () => {
    const year = 2028
    const a = await give('street', { year, dueOn: day('2026-02-27') })
    const b = await give('street', { year, dueOn: day('2026-02-13') })
    await give('street', { year, dueOn: today })
    const { items } = await listLate(await as('leader'), { year })
    expect(items.map(({ id, late, organisation }) => [id, late?.calendar, organisation])).toEqual([
      [b, 17, 'street'],
      [a, 3, 'street'],
    ])
    expect(items[0]?.late?.working).toBeLessThan(17)
  })

  it('are extended by name with a reason, by the bureau or for those below', async () => {
    const id = await give('works', { year: 2029, dueOn: day('2026-02-20') })
    const to = day('2026-03-05')
    const finance = await as('finance')
    await expect(extendTask(await as('chief'), { id, to, reason: '请假' })).rejects.toMatchObject({ code: 'no-role' })
    await expect(extendTask(finance, { id, to: day('2026-02-19'), reason: '早' })).rejects.toMatchObject({
      place: 'to',
    })
    await expect(extendTask(finance, { id, to, reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' })
    await extendTask(finance, { id, to, reason: '数据晚到' })
    await extendTask(await as('performance'), { id, to: day('2026-03-09'), reason: '系统停机' })
    expect(await getTask(await as('handler'), { id })).toMatchObject({
      dueOn: day('2026-02-20'),
      due: day('2026-03-09'),
      standing: 'soon',
      extensions: [{ reason: '数据晚到', grantedBy: district.persons.finance }, { reason: '系统停机' }],
    })
    expect((await listLate(await as('performance'), { year: 2029 })).items).toEqual([])
    const own = await give('street', { year: 2029 })
    const input = { id: own, to: day('2026-09-09'), reason: '自己延期' }
    await expect(extendTask(finance, input)).rejects.toMatchObject({ code: 'out-of-scope' })
  })

  it('are done by who answers for them, once, and cancelled by the bureau with a reason', async () => {
    const id = await give('station', { kind: 'goal-declaration' })
    await expect(finishTask(await as('leader'), { id })).rejects.toMatchObject({ code: 'no-role' })
    expect(await finishTask(await as('unitFinance'), { id, version: 1 })).toEqual({ id, version: 2 })
    await expect(finishTask(await as('unitFinance'), { id })).rejects.toMatchObject({ code: 'final' })
    const other = await give('station')
    await expect(cancelTask(await as('unitFinance'), { id: other, reason: '不做' })).rejects.toMatchObject({
      code: 'no-role',
    })
    await expect(cancelTask(await as('performance'), { id: other })).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(cancelTask(await as('performance'), { id: other, reason: '撤并', version: 7 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await cancelTask(await as('performance'), { id: other, reason: '撤并' })
    expect(await idsOf('unitFinance')).not.toContain(other)
    expect(await idsOf('unitFinance', { standing: 'cancelled' })).toEqual([other])
    await expect(extendTask(await as('performance'), { id: other, to: today, reason: '晚' })).rejects.toMatchObject({
      code: 'final',
    })
    const { rows } = await district.test.admin.query(
      `SELECT verb, reason FROM jiheng.audit_entry WHERE noun_id = ANY($1) ORDER BY at, number`,
      [[id, other]],
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        { verb: 'task.finish', reason: null },
        { verb: 'task.cancel', reason: '撤并' },
      ]),
    )
  })

  it('of a thing are done and opened again as the thing moves, and show that it was returned', async () => {
    const thingId = newId()
    const of = { noun: 'monitoring', thingId }
    const id = await give('street', { year: 2030, ...of })
    await expect(finishTask(await as('finance'), { id })).rejects.toMatchObject({ code: 'not-now' })
    const calendar = { organisationId: district.places.street, year: 2030, kind: 'monitoring' as const }
    const ofCalendar = await give('street', { year: 2030 })
    const run = inTransaction<number>
    expect(await run(district.test.store, everything, (tx) => finishTasks(tx, { ...of, calendar }, new Date()))).toBe(2)
    expect(await idsOf('finance', { year: 2030, standing: 'open' })).toEqual([])
    await step(thingId, 1, 'submit')
    await step(thingId, 2, 'return')
    expect(await run(district.test.store, everything, (tx) => reopenTasks(tx, of))).toBe(1)
    expect(await idsOf('finance', { year: 2030, standing: 'returned' })).toEqual([id])
    await step(thingId, 3, 'fill')
    expect(await idsOf('finance', { year: 2030, standing: 'returned' })).toEqual([id])
    await step(thingId, 4, 'submit')
    expect(await idsOf('finance', { year: 2030, standing: 'returned' })).toEqual([])
    expect(await idsOf('finance', { year: 2030, standing: 'done' })).toEqual([ofCalendar])
  })

  it('are told of to those who do them, on the days of the rules, and every day when late', async () => {
    const [soon, far, late] = await Promise.all([
      give('otherOffice', { dueOn: addDays(today, 3), title: words('三天', 'three') }),
      give('otherOffice', { dueOn: addDays(today, 4), title: words('四天', 'four') }),
      give('other', { dueOn: addDays(today, -9), title: words('逾期', 'late') }),
    ])
    await district.test.admin.query(`UPDATE jiheng.person SET email = 'a@example.org' WHERE id = $1`, [
      district.persons.otherFinance,
    ])
    const program = { ...(await as('performance')), actor: { ...(await as('performance')).actor, grants: [] } }
    const reminders = await remindersToday(program)
    const of = (who: Who) => reminders.find(({ personId }) => personId === district.persons[who])
    expect(of('otherFinance')).toMatchObject({ name: 'otherFinance', email: 'a@example.org', tasks: [{ id: late }] })
    expect(of('otherHandler')?.tasks.map(({ id }) => id)).toEqual([soon])
    expect(of('otherLeader')).toBeUndefined()
    expect(JSON.stringify(reminders)).not.toContain(far)
  })
})
