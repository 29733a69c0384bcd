import { useQuery, useQueryClient } from '@tanstack/react-query'
import { organisationContract } from '#contract/organisation.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { PasteImport, type PasteResult, type Rows } from '../../ui/paste/paste-import.tsx'
import type { PasteColumn } from '../../ui/paste/read-paste.ts'
import { codesOf } from '../organisation/code-of.ts'
import { organisationsQuery } from '../organisation/queries.ts'

const texts = {
  help: words(
    '一行一个人和一个角色。单位填编码或名称；导入后在人员列表里给每人发一个设置密码的链接，管理员看不到密码。',
    'One person with one role a row; the office by code or name. Afterwards the list of people gives each a link to choose a password, which nobody else sees.',
  ),
  done: (created: number) => words(`已导入${created}人`, `${created} people imported`),
}

const columns: readonly PasteColumn[] = [
  { key: 'name', text: words('姓名', 'Name'), heads: [words('人员姓名', 'Person')], isNeeded: true },
  {
    key: 'login',
    text: words('登录名', 'Login'),
    heads: [words('账号', 'Account'), words('用户名', 'User'), words('工号', 'Staff number')],
    isNeeded: true,
  },
  {
    key: 'organisation',
    text: words('单位', 'Office'),
    heads: [words('单位编码', 'Office code'), words('所在单位', 'Organisation'), words('科室', 'Section')],
    isNeeded: true,
  },
  {
    key: 'role',
    text: words('角色', 'Role'),
    heads: [words('岗位', 'Post')],
    isNeeded: true,
    options: idsOf(roleTerms)
      .filter((role) => role !== 'public')
      .map((role) => roleTerms[role]),
  },
  { key: 'email', text: words('邮箱', 'Mail'), heads: [words('电子邮箱', 'Mail address')] },
]

/** Where the office stands in a row. */
const officeAt = 2

type Props = { readonly fromYear: number; readonly onDone?: () => void }

/** People with their roles from a spreadsheet. */
export const PersonPaste = ({ fromYear, onDone }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { data } = useQuery(organisationsQuery)
  const withCodes = (rows: Rows): Rows => {
    const codeOf = codesOf(data?.items ?? [])
    return rows.map((row) => row.map((cell, at) => (at === officeAt ? codeOf(cell) : cell)))
  }
  const done = async ({ created }: PasteResult): Promise<void> => {
    toast(say(texts.done(created)))
    await client.invalidateQueries({ queryKey: ['persons'] })
    onDone?.()
  }
  return (
    <PasteImport
      name="persons"
      columns={columns}
      help={<p>{say(texts.help)}</p>}
      translate={withCodes}
      run={(text, isDryRun) => call(organisationContract.importPersons, { body: { text, isDryRun, fromYear } })}
      onDone={(result) => void done(result)}
    />
  )
}
