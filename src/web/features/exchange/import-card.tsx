import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { attachmentContract } from '#contract/attachment.ts'
import { exchangeContract, exchangeReport } from '#contract/exchange.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useJob } from '../../lib/job.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useMe } from '../session/queries.ts'
import { setNames } from './set-names.ts'

type Report = z.output<typeof exchangeReport>
type Counts = Report['counts']
type StateLeft = NonNullable<Report['rows'][number]['stateLeft']>

const texts = {
  heading: words('导入', 'Import'),
  about: words(
    '先试导入：逐行说明会新增、修改还是拒绝，什么都不改；确认后再正式导入。',
    'Try it first: each row is told as new, changed or refused, and nothing is changed.',
  ),
  set: words('内容', 'What'),
  file: words('文件（CSV、XLSX 或 JSON）', 'File (CSV, XLSX or JSON)'),
  try: words('试导入', 'Try'),
  run: words('正式导入', 'Import'),
  busy: words('正在读取…', 'reading…'),
  counts: ({ new: made, changed, same, refused }: Counts) =>
    words(
      `新增${made}，修改${changed}，不变${same}，拒绝${refused}`,
      `${made} new, ${changed} changed, ${same} as they are, ${refused} refused`,
    ),
  done: words('已导入', 'Imported'),
  states: (count: number) =>
    words(
      `${count}行写明的状态没有带入：项目和目标导入后都从编制开始，已有的保持现在的状态`,
      `The state stated by ${count} rows is not taken: what is brought in begins as a draft, what is here keeps its own`,
    ),
  left: ({ said, is, why, remedy }: StateLeft) =>
    words(
      `文件写“${said.zh}”，导入后为“${is.zh}”。${why.zh}；${remedy.zh}。`,
      `the file says "${said.en}", it is "${is.en}" here: ${why.en}; ${remedy.en}.`,
    ),
  row: (row: number, code: string) => words(`第${row}行 ${code}`, `row ${row} ${code}`),
}

const importable = ['agencies', 'projects', 'goals', 'indicators'] as const
type Importable = (typeof importable)[number]

type Asked = { readonly isDryRun: boolean; readonly attachmentId: string }

/** Rows that state a state, which is not taken: each with what it says and what it will be. */
const StatesLeft = ({ count, rows }: { readonly count: number; readonly rows: Report['rows'] }) => {
  const say = useSay()
  return (
    <Notice>
      {say(texts.states(count))}
      <ul>
        {rows
          .flatMap(({ stateLeft, ...row }) => (stateLeft ? [{ ...row, stateLeft }] : []))
          .slice(0, 50)
          .map(({ part, row, code, stateLeft }) => (
            <li key={`${part} ${row} ${code}`}>
              {say(texts.row(row, code))}：{say(texts.left(stateLeft))}
            </li>
          ))}
      </ul>
    </Notice>
  )
}

const Outcome = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const { data: job, error } = useJob(id)
  if (error) return <ErrorNotice error={error} />
  if (job?.problem)
    return (
      <Notice tone="bad">
        {say(job.problem.what)} · {say(job.problem.remedy)}
      </Notice>
    )
  const read = exchangeReport.safeParse(job?.result)
  if (!read.success) return <Notice>{say(texts.busy)}</Notice>
  const { counts, rows, refused, isDryRun, notes } = read.data
  return (
    <div className="stack-s" role="status">
      <Notice tone={counts.refused > 0 ? 'warn' : 'good'}>
        {!isDryRun && `${say(texts.done)} · `}
        {say(texts.counts(counts))}
      </Notice>
      {counts.stateLeft > 0 && <StatesLeft count={counts.stateLeft} rows={rows} />}
      <ul>
        {refused.slice(0, 50).map(({ part, row, code, why, remedy }) => (
          <li key={`${part} ${row} ${code} ${why.zh}`}>
            {say(texts.row(row, code))}：{say(why)} · {say(remedy)}
          </li>
        ))}
        {notes.slice(0, 20).map(({ why, row, part, field }) => (
          <li className="small muted" key={`${part} ${row ?? ''} ${field} ${why.zh}`}>
            {say(why)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type StartOf = {
  readonly set: Importable
  readonly file: File | undefined
  readonly onUploaded: (id: string) => void
}

/** Uploads the file once, then asks for the job. */
const useStart = ({ set, file, onUploaded }: StartOf) => {
  const { year } = useYear()
  const { organisation } = useMe()
  return useMutation({
    mutationFn: async ({ isDryRun, attachmentId }: Asked) => {
      const id =
        attachmentId === '' && file && organisation
          ? (await call(attachmentContract.upload, { query: { organisation: organisation.id, name: file.name }, file }))
              .id
          : attachmentId
      onUploaded(id)
      return call(exchangeContract.import, {
        body: { set, year, attachmentIds: [id], isDryRun, leavesOutRefused: false },
      })
    },
  })
}

/** Tables of the standard from a file: tried first, then taken over. */
export const ImportCard = () => {
  const say = useSay()
  const [set, setSet] = useState<Importable>('agencies')
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState<string>()
  const start = useStart({ set, file, onUploaded: setTried })
  return (
    <section className="card stack" aria-labelledby="import-heading">
      <div>
        <h2 id="import-heading">{say(texts.heading)}</h2>
        <p className="small muted">{say(texts.about)}</p>
      </div>
      <div className="field-pair">
        <SelectField
          label={texts.set}
          value={set}
          options={importable.map((id) => ({ value: id, text: say(setNames[id]) }))}
          onChange={(value) => setSet(importable.find((id) => id === value) ?? set)}
        />
        <Field label={say(texts.file)}>
          {(wired) => (
            <input
              {...wired}
              className="input"
              type="file"
              accept=".csv,.xlsx,.json"
              onChange={({ target }) => (setFile(target.files?.[0]), setTried(undefined))}
            />
          )}
        </Field>
      </div>
      {start.error && <ErrorNotice error={start.error} />}
      <div className="row">
        <Button
          look="primary"
          isBusy={start.isPending}
          onClick={() => file && start.mutate({ isDryRun: true, attachmentId: tried ?? '' })}
        >
          {say(texts.try)}
        </Button>
        {tried !== undefined && (
          <Button isBusy={start.isPending} onClick={() => start.mutate({ isDryRun: false, attachmentId: tried })}>
            {say(texts.run)}
          </Button>
        )}
      </div>
      {start.data && <Outcome id={start.data.id} />}
    </section>
  )
}
