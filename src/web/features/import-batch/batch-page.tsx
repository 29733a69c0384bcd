import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { importBatchContract } from '#contract/import-batch.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { countName, kindWords } from './kind-words.ts'
import { batchQuery, type Batch } from './queries.ts'

const texts = {
  list: words('导入', 'Import'),
  title: words('一次导入', 'An import'),
  undo: words('撤销导入', 'Undo the import'),
  undoAbout: words(
    '台账记录全部撤回，项目取消；已经有人用过的项目不会被撤销，系统会说明。',
    'Entries are withdrawn and projects cancelled. Where somebody worked on a project since, it says so and nothing is undone.',
  ),
  undone: (entries: number, projects: number) =>
    words(`已撤回${entries}条记录、${projects}个项目`, `${entries} entries and ${projects} projects were taken back`),
  wasUndone: (when: string) => words(`已于${when}撤销。`, `Undone on ${when}.`),
  projects: words('看导入的项目', 'See the projects'),
  kind: words('内容', 'What'),
  who: words('单位', 'Organisation'),
  when: words('导入时间', 'Imported'),
  year: words('年度', 'Year'),
}

const useUndo = (id: string, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(importBatchContract.undo, { params: { id }, body: { reason } }),
    onSuccess: async ({ entries, projects }) => {
      onDone()
      toast(say(texts.undone(entries, projects)))
      await client.invalidateQueries({ queryKey: ['import-batch', id] })
      await client.invalidateQueries({ queryKey: ['import-batches'] })
    },
  })
}

const Facts = ({ batch }: { readonly batch: Batch }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const facts = [
    [texts.kind, say(kindWords[batch.kind])],
    [texts.year, String(batch.year)],
    [texts.who, nameOf(batch.organisationId)],
    [texts.when, momentText(batch.createdAt, language)],
    ...Object.entries(batch.counts).map(([name, count]) => [countName(name), String(count)] as const),
  ] as const
  return (
    <dl className="card facts">
      {facts.map(([name, value]) => (
        <div className="fact" key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Undone = ({ batch }: { readonly batch: Batch }) => {
  const { say, language } = useLanguage()
  if (!batch.undoneAt) return undefined
  return (
    <Notice tone="warn">
      {say(texts.wasUndone(momentText(batch.undoneAt, language)))} {batch.reason}
    </Notice>
  )
}

/** One import: what it brought in, and how to take it back. */
export const BatchPage = () => {
  const say = useSay()
  const { id = '' } = useParams()
  const [isAsking, setAsking] = useState(false)
  const { data: batch, error, refetch } = useQuery(batchQuery(id))
  const undo = useUndo(id, () => setAsking(false))
  const crumbs = [{ to: '/imports', text: say(texts.list) }]
  if (!batch)
    return (
      <Page title={say(texts.title)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const actions = !batch.undoneAt && (
    <Button look="danger" onClick={() => (undo.reset(), setAsking(true))}>
      {say(texts.undo)}
    </Button>
  )
  return (
    <Page title={batch.fileName} crumbs={crumbs} actions={actions}>
      <Undone batch={batch} />
      <Facts batch={batch} />
      {batch.made.length > 0 && (
        <p>
          <Link to="/projects">{say(texts.projects)}</Link>
        </p>
      )}
      {isAsking && (
        <MoveDialog
          moving={{ title: say(texts.undo), about: say(texts.undoAbout), needsReason: true, isDanger: true }}
          isBusy={undo.isPending}
          error={undo.error}
          onMove={(reason) => undo.mutate(reason ?? '')}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
