import { departmentNumber, idOf, officeNumber, partNumber, personNumber, tokenOf, year } from '../deadline/district.ts'
import type { Office } from '../deadline/offices.ts'
import type { Answer, Caller } from './caller.ts'
import type { OfficeLedger } from './ledger.ts'

export type Row = { readonly indicatorId: string; readonly version: number; readonly typed: string }
export type Text = { readonly section: string; readonly text: string; readonly version: number }
export type Part = {
  readonly state: string
  readonly version: number
  readonly rows: readonly Row[]
  readonly texts: readonly Text[]
}

type Known = { readonly version: number; readonly typed: string }

/** What an office has before it: who its people are, and all that was acknowledged to them. */
export type Desk = {
  readonly caller: Caller
  readonly wrong: string[]
  readonly part: string
  readonly organisation: string
  readonly handler: string
  readonly token: string
  readonly financeToken: string
  readonly rows: Map<string, Known>
  readonly made: { readonly evidence: string[]; readonly attachments: [string, string][]; readonly jobs: string[] }
  saves: number
  submits: number
  returns: number
  typed: number
  /** Changes whose answer was lost but which had happened. */
  happened: number
  state: string
}

export const deskOf = (caller: Caller, wrong: string[], { department, office }: Office): Desk => {
  const handler = personNumber(officeNumber(department, office), 'handler')
  return {
    caller,
    wrong,
    part: idOf('part', year, partNumber(department, office)),
    organisation: idOf('organisation', 0, officeNumber(department, office)),
    handler: idOf('person', 0, handler),
    token: tokenOf(handler),
    financeToken: tokenOf(personNumber(departmentNumber(department), 'finance')),
    rows: new Map(),
    made: { evidence: [], attachments: [], jobs: [] },
    saves: 0,
    submits: 0,
    returns: 0,
    typed: 0,
    happened: 0,
    state: 'filling',
  }
}

/** Notes a contradiction. */
export const contradict = ({ wrong, part }: Desk, what: string, seen: unknown): void =>
  void wrong.push(`${part} ${what}: ${JSON.stringify(seen).slice(0, 500)}`)

export const readPart = async ({ caller, part, token }: Desk): Promise<Part> => {
  const { status, body } = await caller.surely({ method: 'GET', path: `/api/parts/${part}`, token })
  if (status !== 200) throw new Error(`the part cannot be read: ${status} ${JSON.stringify(body)}`)
  return body as Part
}

/** The id a creating call answers with. */
export const madeId = (desk: Desk, what: string, answer: Answer): string | undefined => {
  if (answer.status === 201) return (answer.body as { readonly id: string }).id
  contradict(desk, what, answer)
  return undefined
}

export const acknowledged = ({ saves, submits, returns, made }: Desk): number =>
  saves + submits + returns + made.evidence.length + made.attachments.length + made.jobs.length

export const ledgerOf = ({ part, handler, rows, saves, submits, returns, state, made }: Desk): OfficeLedger => ({
  part,
  handler,
  rows: [...rows].map(([indicator, { version, typed }]) => [indicator, version, typed] as const),
  saves,
  submits,
  returns,
  state,
  ...made,
})
