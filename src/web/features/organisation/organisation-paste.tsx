import { useQuery, useQueryClient } from '@tanstack/react-query'
import { organisationContract } from '#contract/organisation.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { organisationKinds } from '#domain/process/organisation.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { PasteImport, type PasteResult, type Rows } from '../../ui/paste/paste-import.tsx'
import type { PasteColumn } from '../../ui/paste/read-paste.ts'
import { codesOf } from './code-of.ts'
import { organisationsQuery } from './queries.ts'

const texts = {
  help: words(
    '一行一个单位：财政局科室、部门（街道、镇）、内设科室、所属单位。上级和监管科室填编码或名称都可以；编码相同的按新内容修改，不会重复。',
    'One organisation a row: sections of the bureau, departments, towns, offices, units. Parent and supervisor by code or name; a code that is known is changed, not doubled.',
  ),
  done: (created: number, changed: number) =>
    words(`已导入：新增${created}个，修改${changed}个`, `Imported: ${created} new, ${changed} changed`),
}

const columns: readonly PasteColumn[] = [
  {
    key: 'code',
    text: words('单位编码', 'Code'),
    heads: [words('编码', 'No.'), words('单位代码', 'Organisation code'), words('代码', 'Number')],
    isNeeded: true,
  },
  {
    key: 'name',
    text: words('单位名称', 'Name'),
    heads: [words('名称', 'Organisation'), words('单位', 'Title'), words('部门名称', 'Department')],
    isNeeded: true,
  },
  {
    key: 'kind',
    text: words('类型', 'Kind'),
    heads: [words('单位类型', 'Type'), words('单位性质', 'Nature')],
    isNeeded: true,
    options: organisationKinds.map((kind) => organisationKindTerms[kind]),
  },
  {
    key: 'parent',
    text: words('上级单位', 'Parent'),
    heads: [words('上级编码', 'Parent code'), words('主管部门', 'Department in charge'), words('上级', 'Belongs to')],
  },
  {
    key: 'supervisor',
    text: words('监管科室', 'Supervisor'),
    heads: [
      words('监管科室编码', 'Supervisor code'),
      words('业务科室', 'Section'),
      words('归口科室', 'Looked after by'),
    ],
  },
]

type Known = readonly { readonly code?: string | undefined; readonly name: string }[]

const withCodes = (rows: Rows, known: Known): Rows => {
  const codeOf = codesOf([...known, ...rows.map(([code = '', name = '']) => ({ code, name }))])
  return rows.map((row) => row.map((cell, at) => (at >= 3 ? codeOf(cell) : cell)))
}

type Props = {
  /** Since when the new ones exist. */
  readonly from: Day
  readonly onDone?: () => void
}

/** Organisations from a spreadsheet. */
export const OrganisationPaste = ({ from, onDone }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { data } = useQuery(organisationsQuery)
  const done = async ({ created, changed = 0 }: PasteResult): Promise<void> => {
    toast(say(texts.done(created, changed)))
    await client.invalidateQueries({ queryKey: ['organisations'] })
    onDone?.()
  }
  return (
    <PasteImport
      name="organisations"
      columns={columns}
      help={<p>{say(texts.help)}</p>}
      translate={(rows) => withCodes(rows, data?.items ?? [])}
      run={(text, isDryRun) => call(organisationContract.import, { body: { text, isDryRun, from } })}
      onDone={(result) => void done(result)}
    />
  )
}
