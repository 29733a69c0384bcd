import { day } from '#domain/process/calendar/day.ts'
import type { Organisation } from '#domain/process/organisation.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  insertOrganisation,
  raiseOrganisationVersion,
  updateOrganisation,
  type StoredOrganisation,
} from '#store/queries/organisation.ts'
import { isAllowed } from '../allow.ts'
import { bureauOf } from '../organisation/create-organisation.ts'
import { describeOrganisation } from '../organisation/describe-organisation.ts'
import { allFlaws, type Flaw } from '../organisation/unless-flawed.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { defined } from './defined.ts'
import {
  ofHere,
  planOf,
  refuse,
  type Refused,
  twice,
  type Plan,
  type Planned,
  type PlanParts,
  type Sourced,
} from './planned.ts'

type Agency = Sourced<'BAS_AGENCY_INFO'>
type Wanted = { readonly of: Agency; readonly value: StoredOrganisation; readonly isNew: boolean }

const kindOf = ({ kind, parentCode }: Agency['record']): Organisation['kind'] =>
  kind ?? (parentCode === undefined ? 'department' : 'unit')

/** What an organisation is taken for where neither the file nor the store says. */
const usual = (record: Agency['record']) => {
  const kind = kindOf(record)
  const budgetLevel = kind === 'town-government' ? ('town' as const) : ('county' as const)
  return { kind, budgetLevel, from: day(record.year, 1, 1), areaCode: undefined, version: 1 }
}

/** The organisation a record describes; what it does not say stays as it was. */
const wantedOf = (of: Agency, ids: ReadonlyMap<string, string>, was: StoredOrganisation | undefined): Wanted => {
  const { code, name, parentCode, sectionCode, kind, budgetLevel, areaCode, from, until } = of.record
  const idOf = (one: string | undefined): string | undefined => (one === undefined ? undefined : ids.get(one))
  const value = {
    ...usual(of.record),
    ...was,
    ...defined({ kind, budgetLevel, areaCode, from }),
    id: ids.get(code) ?? '',
    code,
    name,
    parent: idOf(parentCode),
    supervisor: idOf(sectionCode),
    until,
  }
  return { of, value, isNew: was === undefined }
}

const unknownCode = (of: Agency, ids: ReadonlyMap<string, string>): Refused | undefined => {
  const { code, parentCode, sectionCode } = of.record
  const missing = [parentCode, sectionCode].find((one) => one !== undefined && !ids.has(one))
  return missing === undefined
    ? undefined
    : refuse(of, code, [
        [`没有代码为“${missing}”的单位`, `no organisation has the code "${missing}"`],
        ['请先导入上级单位和财政科室，或补在同一文件中', 'import it first, or put it into the same file'],
      ])
}

const mayNot = (of: Agency): Refused =>
  refuse(of, of.record.code, [
    ['您不能设置单位', 'you may not manage organisations'],
    ['请由系统管理员导入', 'have the system administrator import it'],
  ])

const save = async (tx: Work, { value, isNew }: Wanted, was: StoredOrganisation | undefined): Promise<void> => {
  if (isNew) await insertOrganisation(tx, value)
  else if (!(await updateOrganisation(tx, value))) throw conflicting(was)
  const changes = changesBetween(was ? describeOrganisation(was) : {}, describeOrganisation(value))
  const verb = isNew ? 'organisation.create' : 'organisation.edit'
  tx.note({ organisation: value.id, verb, noun: 'organisation', nounId: value.id, changes })
}

const plannedOf = ({ places }: PlanParts, wanted: Wanted): Planned => {
  const was = wanted.isNew ? undefined : places.byId.get(wanted.value.id)
  const isSame =
    was !== undefined &&
    Object.keys(changesBetween(describeOrganisation(was), describeOrganisation(wanted.value))).length === 0
  const common = { of: wanted.of, code: wanted.value.code ?? '' }
  if (isSame) return { ...common, outcome: 'same' }
  return { ...common, outcome: was ? 'changed' : 'new', apply: (tx) => save(tx, wanted, was) }
}

/** Parents before children: a row may name one that stands behind it. */
const parentsFirst = (all: readonly Wanted[]): readonly Wanted[] => {
  const waiting = new Map(all.map((one) => [one.value.id, one]))
  const sorted: Wanted[] = []
  const take = (one: Wanted): void => {
    if (!waiting.delete(one.value.id)) return
    for (const above of [one.value.parent, one.value.supervisor]) {
      const found = above === undefined ? undefined : waiting.get(above)
      if (found) take(found)
    }
    sorted.push(one)
  }
  for (const one of all) take(one)
  return sorted
}

/** Flaws of the tree as it would be, told of the rows that bring them. */
const flawed = ({ places }: PlanParts, all: readonly Wanted[]): ReadonlyMap<string, Flaw> => {
  const changed = new Map(all.map(({ value }) => [value.id, value]))
  const after = [...places.all.filter(({ id }) => !changed.has(id)), ...changed.values()]
  const before = new Set(allFlaws(places.all).map(({ organisation }) => organisation))
  return new Map(
    allFlaws(after).flatMap((flaw) =>
      changed.has(flaw.organisation) || !before.has(flaw.organisation) ? [[flaw.organisation, flaw] as const] : [],
    ),
  )
}

const refuseFlaw = ({ of, value }: Wanted, { problem, remedy }: Flaw): Refused =>
  refuse(of, value.code ?? '', [
    [problem.zh, problem.en],
    [remedy.zh, remedy.en],
  ])

const raised = (planned: readonly Planned[]): readonly Planned[] => {
  const last = planned.findLast(({ apply }) => apply)
  return planned.map((one) => {
    const { apply } = one
    if (one !== last || !apply) return one
    const andRaise = async (tx: Work): Promise<void> => {
      await apply(tx)
      await raiseOrganisationVersion(tx)
    }
    return { ...one, apply: andRaise }
  })
}

type Sorted = { readonly kept: readonly Agency[]; readonly refused: readonly Refused[] }

/** Rows that may come in at all; what was deleted there is left aside. */
const sorted = (parts: PlanParts, rows: readonly Agency[]): Sorted => {
  const { ctx, year } = parts
  const may = isAllowed(ctx, 'organisation.manage', { organisation: bureauOf(ctx.tree), year })
  const seen = new Map<string, Agency>()
  const refused: Refused[] = []
  for (const of of rows) {
    const { code, isDeleted } = of.record
    if (isDeleted === 'yes') continue
    const first = seen.get(code)
    const again = first && twice(of, code, first)
    const objection = ofHere(parts, of, code) ?? again ?? (may ? undefined : mayNot(of))
    if (objection) refused.push(objection)
    else seen.set(code, of)
  }
  return { kept: [...seen.values()], refused }
}

/** What rows of agencies come to; the whole tree is looked at, so that a ring or a wrong parent is found before. */
export const planAgencies = (parts: PlanParts, rows: readonly Agency[]): Plan => {
  const { ctx, places } = parts
  const { kept, refused } = sorted(parts, rows)
  const known = new Map([...places.byCode].map(([code, { id }]) => [code, id]))
  const ids = new Map([
    ...known,
    ...kept.map(({ record: { code } }) => [code, known.get(code) ?? ctx.newId()] as const),
  ])
  const unknown = kept.flatMap((of) => unknownCode(of, ids) ?? [])
  const wanted = kept
    .filter((of) => !unknownCode(of, ids))
    .map((of) => wantedOf(of, ids, places.byCode.get(of.record.code)))
  const flaws = flawed(parts, wanted)
  const planned = parentsFirst(wanted).map((one): Planned | Refused => {
    const flaw = flaws.get(one.value.id)
    return flaw ? refuseFlaw(one, flaw) : plannedOf(parts, one)
  })
  const plan = planOf([...refused, ...unknown, ...planned])
  return { ...plan, planned: raised(plan.planned) }
}
