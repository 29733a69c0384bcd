import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { Notice } from '../notice.tsx'
import '../../styles/paste.css'
import { PasteField } from './paste-field.tsx'
import { PasteGrid } from './paste-grid.tsx'
import { pasteText, type PasteColumn } from './read-paste.ts'

export type RowProblem = {
  readonly line: number
  readonly place: string
  readonly why: Words
  readonly remedy: Words
}

export type PasteResult = {
  readonly created: number
  readonly changed?: number | undefined
  readonly same?: number | undefined
  readonly problems: readonly RowProblem[]
  readonly isSaved: boolean
}

const texts = {
  import: (count: number) => words(`导入${count}行`, `Import ${count} rows`),
  clear: words('清空，重新粘贴', 'Clear and paste anew'),
  sound: words('各行都没有问题', 'every row is sound'),
  rows: (count: number) => words(`共${count}行`, `${count} rows`),
  created: (count: number) => words(`新增${count}`, `${count} new`),
  changed: (count: number) => words(`修改${count}`, `${count} changed`),
  same: (count: number) => words(`不变${count}`, `${count} as they are`),
  problems: (count: number) => words(`${count}个问题，改好才能导入`, `${count} problems to be mended first`),
  checking: words('正在核对…', 'checking…'),
}

export type PasteImportProps = {
  /** Names the draft that is kept over a reload. */
  readonly name: string
  readonly columns: readonly PasteColumn[]
  /** Said above the field: what to copy from where. */
  readonly help: ReactNode
  /** Makes of what people write what the call takes, such as a code of a name. */
  readonly translate?: (rows: Rows) => Rows
  readonly run: (text: string, isDryRun: boolean) => Promise<PasteResult>
  readonly onDone: (result: PasteResult) => void
}

export type Rows = readonly (readonly string[])[]

const countsOf = ({ created, changed = 0, same = 0 }: PasteResult, say: (text: Words) => string): string =>
  [
    ...(created > 0 ? [say(texts.created(created))] : []),
    ...(changed > 0 ? [say(texts.changed(changed))] : []),
    ...(same > 0 ? [say(texts.same(same))] : []),
  ].join(' · ')

type StandingProps = { readonly rows: Rows; readonly result: PasteResult | undefined; readonly isChecking: boolean }

const Standing = ({ rows, result, isChecking }: StandingProps) => {
  const say = useSay()
  const problems = result?.problems.length ?? 0
  const state = problems > 0 ? texts.problems(problems) : texts.sound
  const general = result?.problems.filter(({ line }) => line < 1) ?? []
  return (
    <>
      <Notice tone={problems > 0 ? 'warn' : 'calm'}>
        <span role="status">
          {say(texts.rows(rows.length))}
          {isChecking || !result ? ` · ${say(texts.checking)}` : ` · ${say(state)}`}
          {result && problems === 0 && !isChecking && ` · ${countsOf(result, say)}`}
        </span>
      </Notice>
      {general.map(({ why, remedy }) => (
        <Notice tone="bad" key={why.zh}>
          {say(why)} · {say(remedy)}
        </Notice>
      ))}
    </>
  )
}

/** What would come of the rows, asked again a moment after each change. */
const useDryRun = ({ name, translate = (rows) => rows, run }: PasteImportProps, rows: Rows) => {
  const text = pasteText(translate(rows))
  const late = useDeferredValue(text)
  const dry = useQuery({
    queryKey: ['paste', name, late],
    queryFn: () => run(late, true),
    enabled: late !== '',
    placeholderData: keepPreviousData,
    staleTime: 5000,
    retry: false,
  })
  return { dry, text, isChecking: dry.isFetching || late !== text }
}

/** A table from a spreadsheet: pasted, looked through row by row, mended in place, and taken over as a whole. */
export const PasteImport = (props: PasteImportProps) => {
  const { name, columns, help, run, onDone } = props
  const say = useSay()
  const { draft: rows, setDraft: setRows } = useKeptDraft<Rows>(`paste.${name}`, [])
  const [round, setRound] = useState(0)
  const { dry, text, isChecking } = useDryRun(props, rows)
  const enter = useMutation({
    mutationFn: () => run(text, false),
    onSuccess: (result) => {
      if (!result.isSaved) return void dry.refetch()
      setRows([])
      setRound(round + 1)
      onDone(result)
    },
  })
  const result = dry.data
  if (rows.length === 0) return <PasteField key={round} columns={columns} help={help} onRows={setRows} />
  const isSound = result !== undefined && result.problems.length === 0 && !isChecking
  return (
    <div className="stack">
      {(dry.error ?? enter.error) && <ErrorNotice error={dry.error ?? enter.error} />}
      <Standing rows={rows} result={result} isChecking={isChecking} />
      <PasteGrid columns={columns} rows={rows} problems={result?.problems ?? []} onChange={setRows} />
      <div className="row">
        <Button
          look="primary"
          isBusy={enter.isPending}
          aria-disabled={!isSound}
          onClick={() => isSound && enter.mutate()}
        >
          {say(texts.import(rows.length))}
        </Button>
        <Button onClick={() => setRows([])}>{say(texts.clear)}</Button>
      </div>
    </div>
  )
}
