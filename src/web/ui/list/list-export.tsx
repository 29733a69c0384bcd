import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { jobContract } from '#contract/job.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { jobFileOf, useJob } from '../../lib/job.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { Notice } from '../notice.tsx'

const texts = {
  menu: words('导出本列表', 'Export this list'),
  export: words('导出', 'Export'),
  xlsx: words('Excel 表格（.xlsx）', 'Excel (.xlsx)'),
  csv: words('逗号分隔文本（.csv）', 'CSV (.csv)'),
  running: (rows: number) => words(`正在导出，已写${rows}行…`, `Exporting, ${rows} rows so far…`),
  cancel: words('停止', 'Stop'),
  done: words('已导出', 'Exported'),
  cancelled: words('已停止导出', 'The export was stopped'),
  close: words('关闭', 'Close'),
}

const formats = ['xlsx', 'csv'] as const
type Format = (typeof formats)[number]

/** The browser keeps the file by itself the moment it is ready; a link stays for those who missed it. */
const useDownload = (href: string | undefined): void => {
  const given = useRef<string>(undefined)
  useEffect(() => {
    if (href === undefined || given.current === href) return
    given.current = href
    const link = document.createElement('a')
    link.href = href
    link.download = ''
    link.click()
  }, [href])
}

/** How an export stands, until it is put away. */
const Progress = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const { data: job, error } = useJob(id)
  const cancel = useMutation({ mutationFn: () => call(jobContract.cancel, { params: { id } }) })
  const isDone = job?.state === 'done'
  useDownload(isDone ? jobFileOf(id) : undefined)
  const close = <Button look="quiet" icon="close" aria-label={say(texts.close)} onClick={onClose} />
  if (error) return <ErrorNotice error={error} />
  if (job?.problem)
    return (
      <Notice tone="bad" isAlert>
        <strong>{say(job.problem.what)}</strong> {say(job.problem.remedy)} {close}
      </Notice>
    )
  if (isDone || job?.state === 'cancelled')
    return (
      <Notice tone={isDone ? 'good' : 'calm'}>
        <span className="row">
          {say(isDone ? texts.done : texts.cancelled)}
          {isDone && (
            <a href={jobFileOf(id)} download>
              {job.fileName}
            </a>
          )}
          {close}
        </span>
      </Notice>
    )
  return (
    <Notice>
      <span className="row" role="status">
        {say(texts.running(job?.done ?? 0))}
        <Button look="quiet" isBusy={cancel.isPending} onClick={() => cancel.mutate()}>
          {say(texts.cancel)}
        </Button>
      </span>
    </Notice>
  )
}

/** Everything a list has under its filters, as a file; long lists are written in the background. */
export const useListExport = (address: string) => {
  const { say, language } = useLanguage()
  const start = useMutation({
    mutationFn: (format: Format) => call(jobContract.exportList, { body: { list: address, format, language } }),
  })
  const button = (
    <Menu
      label={say(texts.menu)}
      button={
        <>
          <Icon name="file" /> {say(texts.export)}
        </>
      }
    >
      {(close) =>
        formats.map((format) => (
          <button
            key={format}
            type="button"
            className="menu-item"
            onClick={() => {
              close()
              start.mutate(format)
            }}
          >
            {say(texts[format])}
          </button>
        ))
      }
    </Menu>
  )
  const progress = start.error ? (
    <ErrorNotice error={start.error} />
  ) : (
    start.data && <Progress key={start.data.id} id={start.data.id} onClose={() => start.reset()} />
  )
  return { button, progress }
}
