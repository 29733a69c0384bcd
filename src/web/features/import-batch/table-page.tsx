import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { importBatchContract } from '#contract/import-batch.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useOpenOrganisations } from '../reading/organisation-choice.tsx'
import { DefaultsCard } from './defaults-card.tsx'
import { DryRunCard } from './dry-run-card.tsx'
import { readTable, type UploadedTable } from './kept-table.ts'
import { MappingCard } from './mapping-card.tsx'
import type { PreviewTable } from './queries.ts'
import { RecipeBar } from './recipe-bar.tsx'
import { askedOf, draftOf, type TableDraft } from './table-draft.ts'
import '../../styles/reading.css'

const texts = {
  list: words('导入', 'Import'),
  title: words('导入明细表', 'Import a table'),
  table: words('文件中的表', 'Table of the file'),
  named: (number: number, rows: number) => words(`第${number}张表，${rows}行`, `Table ${number}, ${rows} rows`),
  try: words('试运行', 'Try it'),
  run: words('导入', 'Import'),
  runRest: (count: number) => words(`导入其余，放下${count}行`, `Import the rest, leave ${count} rows out`),
  done: words('已导入，可在本页撤销', 'Imported; it can be undone here'),
  gone: words('没有待导入的表', 'No table waits to be imported'),
  goneWhy: words('请回到导入页重新选择文件。', 'Go back and choose the file again.'),
  back: words('去导入页', 'To the imports'),
  noTables: words('文件中没有找到表格', 'The file has no table'),
}

const verbs = ['import.run', 'ledger.enter'] as const

const useImport = (uploaded: UploadedTable, year: number) => {
  const say = useSay()
  const toast = useToast()
  const navigate = useNavigate()
  const client = useQueryClient()
  const tried = useMutation({
    mutationFn: (draft: TableDraft) => call(importBatchContract.dryRun, { body: askedOf(draft, uploaded, year) }),
  })
  const run = useMutation({
    mutationFn: ({ draft, leavesOutRefused }: { readonly draft: TableDraft; readonly leavesOutRefused: boolean }) =>
      call(importBatchContract.run, { body: { ...askedOf(draft, uploaded, year), leavesOutRefused } }),
    onSuccess: async ({ id }) => {
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['import-batches'] })
      await client.invalidateQueries({ queryKey: ['projects'] })
      void navigate(`/import-batches/${id}`)
    },
  })
  return { tried, run }
}

const TableChoice = ({
  tables,
  draft,
  onChoose,
}: {
  tables: readonly PreviewTable[]
  draft: TableDraft
  onChoose: (table: PreviewTable) => void
}) => {
  const say = useSay()
  if (tables.length < 2) return undefined
  return (
    <SelectField
      label={texts.table}
      value={String(draft.table)}
      options={tables.map(({ number, rows }) => ({ value: String(number), text: say(texts.named(number, rows)) }))}
      onChange={(text) => {
        const found = tables.find(({ number }) => String(number) === text)
        if (found) onChoose(found)
      }}
    />
  )
}

const Importing = ({ uploaded, first }: { readonly uploaded: UploadedTable; readonly first: PreviewTable }) => {
  const say = useSay()
  const { year } = useYear()
  const own = useOpenOrganisations(verbs, year).first
  const [chosen, setDraft] = useState<TableDraft>(() => draftOf(first, ''))
  const draft = chosen.organisation === '' ? { ...chosen, organisation: own } : chosen
  const { tried, run } = useImport(uploaded, year)
  const { tables } = uploaded.told
  const table = tables.find(({ number }) => number === draft.table) ?? first
  const set = (next: TableDraft): void => {
    tried.reset()
    run.reset()
    setDraft(next)
  }
  const refused = tried.data?.counts.refused ?? 0
  const written = (tried.data?.counts.entries ?? 0) + (tried.data?.counts.projects ?? 0)
  const error = run.error ?? tried.error
  return (
    <>
      <TableChoice tables={tables} draft={draft} onChoose={(one) => set(draftOf(one, draft.organisation))} />
      <RecipeBar
        organisation={draft.organisation}
        recipe={draft.recipe}
        onUse={(recipe) => set({ ...draft, recipe })}
      />
      <MappingCard table={table} recipe={draft.recipe} onChange={(recipe) => set({ ...draft, recipe })} />
      <DefaultsCard draft={draft} year={year} set={set} />
      {error && <ErrorNotice error={error} />}
      <div className="row">
        <Button look={tried.data ? 'plain' : 'primary'} isBusy={tried.isPending} onClick={() => tried.mutate(draft)}>
          {say(texts.try)}
        </Button>
        {written > 0 && (
          <Button
            look="primary"
            isBusy={run.isPending}
            onClick={() => run.mutate({ draft, leavesOutRefused: refused > 0 })}
          >
            {say(refused > 0 ? texts.runRest(refused) : texts.run)}
          </Button>
        )}
      </div>
      {tried.data && <DryRunCard run={tried.data} />}
    </>
  )
}

/** A table on its way in: what its columns hold, what it would do, then the import itself. */
export const TablePage = () => {
  const say = useSay()
  const [uploaded] = useState(readTable)
  const first = uploaded?.told.tables[0]
  const crumbs = [{ to: '/imports', text: say(texts.list) }]
  return (
    <Page title={say(texts.title)} crumbs={crumbs} lead={uploaded?.fileName}>
      {uploaded && first ? (
        <Importing uploaded={uploaded} first={first} />
      ) : (
        <Empty
          title={say(uploaded ? texts.noTables : texts.gone)}
          action={<Link to="/imports">{say(texts.back)}</Link>}
        >
          {say(texts.goneWhy)}
        </Empty>
      )}
    </Page>
  )
}
