import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NavLink, useParams } from 'react-router'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { readingJobQuery, readingQuery, type Reading } from './queries.ts'
import '../../styles/reading.css'

const texts = {
  list: words('导入', 'Import'),
  title: words('读取的报告', 'A report that was read'),
  understood: words('读懂了什么', 'What was understood'),
  checks: words('检查', 'Checks'),
  takeOver: words('承接到新年度', 'Take over'),
  parts: words('这份报告', 'This report'),
  file: words('下载原文件', 'Download the file'),
  waiting: words('正在读取文件，读完后自动显示。', 'The file is being read; it shows here by itself.'),
  facts: (facts: number, characters: number) =>
    words(`${facts}项内容 · ${characters}字`, `${facts} facts · ${characters} characters`),
}

const Waiting = ({ jobId }: { readonly jobId: string | undefined }) => {
  const say = useSay()
  const { data: job } = useQuery({ ...readingJobQuery(jobId ?? ''), enabled: jobId !== undefined })
  if (job?.problem)
    return (
      <Notice tone="bad" isAlert>
        <p>{say(job.problem.what)}</p>
        <p>{say(job.problem.remedy)}</p>
      </Notice>
    )
  return (
    <Notice>
      <p role="status">
        <span className="spinner" aria-hidden="true" /> {say(job?.note ?? texts.waiting)}
      </p>
    </Notice>
  )
}

const Lead = ({ summary, attachmentId }: Reading) => {
  const say = useSay()
  return (
    <span className="row">
      {summary && (
        <>
          <span>{say(filingKindTerms[summary.kind])}</span>
          <span>{summary.organisation}</span>
          <span>{summary.year}</span>
          <span className="muted">{say(texts.facts(summary.facts, summary.characters))}</span>
        </>
      )}
      <a href={`/api/attachments/${attachmentId}/content`} download>
        {say(texts.file)}
      </a>
    </span>
  )
}

const Parts = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const parts = [
    { to: `/readings/${id}`, text: texts.understood },
    { to: `/readings/${id}/checks`, text: texts.checks },
    { to: `/readings/${id}/take-over`, text: texts.takeOver },
  ]
  return (
    <nav className="tabs no-print" aria-label={say(texts.parts)}>
      {parts.map(({ to, text }) => (
        <NavLink key={to} to={to} end>
          {say(text)}
        </NavLink>
      ))}
    </nav>
  )
}

/** The frame of the three pages of a report: its file, how far it is, and the way between them. */
export const ReadingFrame = ({ children }: { readonly children: (reading: Reading) => ReactNode }) => {
  const say = useSay()
  const { id = '' } = useParams()
  const { data: reading, error, refetch } = useQuery(readingQuery(id))
  const crumbs = [{ to: '/imports', text: say(texts.list) }]
  if (!reading)
    return (
      <Page title={say(texts.title)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  return (
    <Page title={reading.fileName} crumbs={crumbs} lead={<Lead {...reading} />}>
      <Parts id={id} />
      {reading.state === 'read' ? children(reading) : <Waiting jobId={reading.jobId} />}
    </Page>
  )
}
