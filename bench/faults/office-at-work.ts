import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { year } from '../deadline/district.ts'
import { sections, text } from '../deadline/writing-visit.ts'
import { contradict, madeId, readPart, type Desk, type Part, type Text } from './desk.ts'

/** Everything that was acknowledged must be what is shown. */
const compare = (desk: Desk, part: Part): void => {
  for (const { indicatorId, version, typed } of part.rows) {
    const known = desk.rows.get(indicatorId)
    if (known && (known.version !== version || known.typed !== typed))
      contradict(desk, 'row', { known, version, typed })
    desk.rows.set(indicatorId, { version, typed })
  }
  if (part.state !== desk.state) contradict(desk, 'state', { state: desk.state, shown: part.state })
}

/** A change whose answer was lost and that is refused now must have happened, once. */
const hadHappened = async (desk: Desk, isAsWanted: (part: Part) => boolean): Promise<boolean> => {
  const part = await readPart(desk)
  if (!isAsWanted(part)) return false
  desk.happened += 1
  return true
}

const save = async (desk: Desk, indicator: string, version: number): Promise<void> => {
  const { caller, part, token } = desk
  desk.typed += 1
  const next = { version: version + 1, typed: `${101 + (desk.typed % 20)}个` }
  const path = `/api/parts/${part}/rows/${indicator}`
  const answer = await caller.surely({ method: 'PUT', path, token, body: { typed: next.typed }, version })
  const isNext = ({ rows }: Part): boolean =>
    rows.some(
      ({ indicatorId, ...row }) =>
        indicatorId === indicator && row.version === next.version && row.typed === next.typed,
    )
  const isDone = answer.status === 200 || (answer.isRepeated && (await hadHappened(desk, isNext)))
  if (!isDone) return contradict(desk, 'save', answer)
  desk.rows.set(indicator, next)
  desk.saves += 1
  desk.state = 'filling'
}

const saveText = async (desk: Desk, { section, version }: Text): Promise<void> => {
  const { caller, part, token } = desk
  const path = `/api/parts/${part}/texts/${section}`
  const answer = await caller.surely({ method: 'PUT', path, token, body: { text }, version })
  const isNext = ({ texts }: Part): boolean =>
    texts.some((one) => one.section === section && one.version === version + 1)
  const isDone = answer.status === 200 || (answer.isRepeated && (await hadHappened(desk, isNext)))
  if (!isDone) return contradict(desk, 'text', answer)
  desk.saves += 1
}

const moves = {
  submit: { to: 'submitted', count: 'submits', body: {} },
  return: { to: 'returned', count: 'returns', body: { reason: '请再核对一遍完成值与台账是否一致' } },
} as const

const move = async (desk: Desk, event: keyof typeof moves): Promise<void> => {
  const { to, count, body } = moves[event]
  const { version } = await readPart(desk)
  const token = event === 'return' ? desk.financeToken : desk.token
  const path = `/api/parts/${desk.part}/${event}`
  const answer = await desk.caller.surely({ method: 'POST', path, token, body, version })
  const isNext = (part: Part): boolean => part.state === to && part.version === version + 1
  const isDone = answer.status === 200 || (answer.isRepeated && (await hadHappened(desk, isNext)))
  if (!isDone) return contradict(desk, event, answer)
  desk[count] += 1
  desk.state = to
}

/** Uploads a file, under a key: sent again it must be the same one. */
const upload = async (desk: Desk): Promise<string | undefined> => {
  const content = randomBytes(2_000 + Math.floor(Math.random() * 60_000))
  const name = encodeURIComponent(`台账${desk.made.attachments.length}.bin`)
  const path = `/api/attachments?organisation=${desk.organisation}&name=${name}`
  const call = { method: 'POST', path, token: desk.token, content, key: randomUUID() } as const
  const id = madeId(desk, 'upload', await desk.caller.surely(call))
  if (id !== undefined) desk.made.attachments.push([id, createHash('sha256').update(content).digest('hex')])
  return id
}

const addEvidence = async (desk: Desk): Promise<void> => {
  const { caller, part, token } = desk
  const attachmentId = await upload(desk)
  const [indicatorId] = desk.rows.keys()
  if (attachmentId === undefined) return
  const body = { indicatorId, attachmentId, class: 'ledger', day: '2025-12-20' }
  const path = `/api/parts/${part}/evidence`
  const id = madeId(desk, 'evidence', await caller.surely({ method: 'POST', path, token, body, key: randomUUID() }))
  if (id !== undefined) desk.made.evidence.push(id)
  desk.state = 'filling'
}

const askForJob = async (desk: Desk): Promise<void> => {
  const { caller, token } = desk
  const body = { list: `/api/parts?year=${year}`, format: 'csv' }
  const call = { method: 'POST', path: '/api/list-exports', token, body, key: randomUUID() } as const
  const id = madeId(desk, 'job', await caller.surely(call))
  if (id !== undefined) desk.made.jobs.push(id)
}

const saveAny = async (desk: Desk): Promise<void> => {
  const [indicator, known] = [...desk.rows][Math.floor(Math.random() * desk.rows.size)] ?? []
  if (indicator !== undefined && known) await save(desk, indicator, known.version)
}

/** Hands in, gets it back, goes on: then everything is looked at. */
const handIn = async (desk: Desk): Promise<void> => {
  await move(desk, 'submit')
  await move(desk, 'return')
  await saveAny(desk)
  compare(desk, await readPart(desk))
}

/** Fills in what is blank. */
export const begin = async (desk: Desk): Promise<void> => {
  const part = await readPart(desk)
  for (const { indicatorId, version, typed } of part.rows) desk.rows.set(indicatorId, { version, typed })
  for (const [indicator, { typed, version }] of desk.rows) if (typed === '') await save(desk, indicator, version)
  const owed = part.texts.filter(({ text: has, section }) => has === '' && sections.some((one) => one === section))
  for (const one of owed) await saveText(desk, one)
}

/** Makes one change of any kind, often a save. */
export const change = (desk: Desk): Promise<void> => {
  const turn = Math.random()
  if (turn < 0.7) return saveAny(desk)
  if (turn < 0.85) return handIn(desk)
  return turn < 0.95 ? addEvidence(desk) : askForJob(desk)
}
