import type { Day } from '#domain/process/calendar/day.ts'
import { organisationKinds, type OrganisationKind } from '#domain/process/organisation.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import type { StoredOrganisation } from '#store/queries/organisation.ts'
import { pastedRows, wrongAt, type PastedRow, type RowProblem } from './pasted-rows.ts'

type Value = Omit<StoredOrganisation, 'version'>

export type ReadRow = { readonly line: number; readonly value: Value; readonly isNew: boolean }
export type ReadRows = { readonly rows: readonly ReadRow[]; readonly problems: readonly RowProblem[] }

type Known = {
  readonly stored: readonly StoredOrganisation[]
  readonly newId: () => string
  /** Since when organisations exist that the store does not know. */
  readonly from: Day
}

/** The cells of a row by their meaning. */
type Cells = {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parent: string
  readonly supervisor: string
}

const cellsOf = ({ line, cells }: PastedRow): Cells => {
  const [code = '', name = '', kind = '', parent = '', supervisor = ''] = cells
  return { line, code, name, kind, parent, supervisor }
}

const isHead = ([first = '']: readonly string[]): boolean => /^(?:单位)?(?:编码|代码)$|^code$/iu.test(first)

const kindOf = (text: string): OrganisationKind | undefined =>
  organisationKinds.find((kind) => {
    const { zh, en } = organisationKindTerms[kind]
    return [kind, zh, en].some((name) => name.toLowerCase() === text.toLowerCase())
  })

const kindNames = organisationKinds.map((kind) => organisationKindTerms[kind].zh).join('、')

const isText = (text: string, most: number): boolean => text !== '' && text.length <= most

const codeProblem = ({ line, code }: Cells): RowProblem | undefined =>
  isText(code, 60)
    ? undefined
    : wrongAt(line, 'code')(
        words('没有单位编码，或过长', 'no code, or too long'),
        words('请填写 60 字以内的编码', 'give a code of at most 60 characters'),
      )

const nameProblem = ({ line, name }: Cells): RowProblem | undefined =>
  isText(name, 200)
    ? undefined
    : wrongAt(line, 'name')(
        words('没有单位名称，或过长', 'no name, or too long'),
        words('请填写 200 字以内的名称', 'give a name of at most 200 characters'),
      )

const kindProblem = ({ line, kind }: Cells): RowProblem | undefined =>
  kindOf(kind)
    ? undefined
    : wrongAt(line, 'kind')(
        words(`单位类型“${kind}”不认识`, `no such kind: ${kind}`),
        words(`请用：${kindNames}`, `use one of: ${organisationKinds.join(', ')}`),
      )

type Ids = ReadonlyMap<string, string>

const linkProblem = (ids: Ids, row: Cells, place: 'parent' | 'supervisor'): RowProblem | undefined => {
  const code = row[place]
  if (code === '' || ids.has(code)) return undefined
  return wrongAt(row.line, place)(
    words(`没有编码为“${code}”的单位`, `no organisation has the code ${code}`),
    words('请核对编码，或补上这个单位', 'check the code, or add it'),
  )
}

const problemsOf = (ids: Ids, row: Cells): readonly RowProblem[] =>
  [
    codeProblem(row),
    nameProblem(row),
    kindProblem(row),
    linkProblem(ids, row, 'parent'),
    linkProblem(ids, row, 'supervisor'),
  ].filter((problem) => problem !== undefined)

const doubles = (rows: readonly Cells[]): readonly RowProblem[] => {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, code }) => {
    const before = first.get(code)
    first.set(code, before ?? line)
    if (before === undefined || code === '') return []
    const why = words(`编码与第${before}行相同`, `the code stands in line ${before} already`)
    return [wrongAt(line, 'code')(why, words('请核对编码', 'check the code'))]
  })
}

/** Organisations by code: those of the store keep their id, new ones get one. */
const idsByCode = (rows: readonly Cells[], { stored, newId }: Known): Ids => {
  const ids = new Map(stored.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])))
  for (const { code } of rows) if (code !== '' && !ids.has(code)) ids.set(code, newId())
  return ids
}

const valueOf = (row: Cells, ids: Ids, before: StoredOrganisation | undefined): Omit<Value, 'from'> => {
  const kind = kindOf(row.kind) ?? 'department'
  return {
    id: ids.get(row.code) ?? '',
    code: row.code,
    name: row.name,
    kind,
    parent: ids.get(row.parent),
    supervisor: ids.get(row.supervisor),
    areaCode: before?.areaCode,
    until: before?.until,
    budgetLevel: kind === 'town-government' ? 'town' : (before?.budgetLevel ?? 'county'),
  }
}

/** Reads pasted organisations: code, name, kind, code of the parent, code of the supervising section. */
export const readOrganisationRows = (text: string, known: Known): ReadRows => {
  const rows = pastedRows(text, isHead).map(cellsOf)
  const ids = idsByCode(rows, known)
  const stored = new Map(known.stored.map((one) => [one.code, one]))
  const read = rows.map((row): ReadRow => {
    const before = stored.get(row.code)
    const value = { ...valueOf(row, ids, before), from: before?.from ?? known.from }
    return { line: row.line, isNew: before === undefined, value }
  })
  return { rows: read, problems: [...rows.flatMap((row) => problemsOf(ids, row)), ...doubles(rows)] }
}
