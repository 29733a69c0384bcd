import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useRights } from '../organisation/queries.ts'
import { EvaluationPage } from '../self-evaluation/evaluation-page.tsx'
import { reportQuery, type Whole, type Writing } from '../self-evaluation/queries.ts'
import { Downloads, useDocument } from './downloads.tsx'
import { FinaliseDialog } from './finalise-dialog.tsx'
import { OutlineNav } from './outline-nav.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { SectionCard } from './section-card.tsx'
import '../../styles/report.css'

const texts = {
  final: words('定稿', 'Final version'),
  closed: words(
    '已签批或已报送，报告不能再改；仍可下载。',
    'It was signed or submitted and cannot be changed; it can still be downloaded.',
  ),
  noText: words('这一节由数据自动生成，没有要写的文字。', 'This part is made of facts; there is nothing to write.'),
  titles: words(
    '行首写“# ”成为小标题；输入 {{ 插入数据，数据和表格同源。',
    'A line that begins with "# " is a title; type {{ to insert a figure that the tables print too.',
  ),
  wanted: words('还缺：', 'Still missing: '),
  outline: (name: string) => words(`提纲：${name}`, `Outline: ${name}`),
  toConfirm: words('待核实', 'to be confirmed'),
}

const editable: readonly Whole['state'][] = ['open', 'returned', 'assembled']

/** The heading that was chosen, else the first with something to write. */
const headingAt = ({ headings }: Writing, asked: string | null): number => {
  const chosen = asked === null ? Number.NaN : Number(asked)
  if (headings[chosen]) return chosen
  return Math.max(
    0,
    headings.findIndex(({ sections }) => sections.length > 0),
  )
}

type Props = { readonly whole: Whole; readonly writing: Writing }

const Chapter = ({ whole, writing, at }: Props & { readonly at: number }) => {
  const say = useSay()
  const mayDo = useRights()
  const heading = writing.headings[at]
  const isOpen = editable.includes(whole.state)
  const isReadOnly = !isOpen || !mayDo('self-evaluation.assemble', whole)
  const sections = writing.sections.filter(({ section }) => heading?.sections.includes(section))
  return (
    <div className="stack chapter">
      <div>
        <h2>
          {heading?.number}
          {heading?.heading}
        </h2>
        {heading && heading.wanted.length > 0 && (
          <p className="small wanted">
            {say(texts.wanted)}
            {heading.wanted.join('、')}
          </p>
        )}
      </div>
      {sections.length > 0 && !isReadOnly && <p className="small muted">{say(texts.titles)}</p>}
      {!isOpen && <Notice>{say(texts.closed)}</Notice>}
      {sections.length === 0 && <p className="muted">{say(texts.noText)}</p>}
      {sections.map((section) => (
        <SectionCard key={section.section} whole={whole} writing={writing} section={section} isReadOnly={isReadOnly} />
      ))}
    </div>
  )
}

const Foot = ({ writing: { outline } }: { readonly writing: Writing }) => {
  const say = useSay()
  return (
    <p className="small muted">
      {say(texts.outline(say(outline.name)))} {outline.status === 'to-confirm' && <Badge>{say(texts.toConfirm)}</Badge>}{' '}
      {outline.authority}
    </p>
  )
}

/** Everything the document depends on that may change while the page is open. */
const stampOf = ({ sections, facts }: Writing): string =>
  [
    ...sections.map(({ section, version }) => `${section} ${version}`),
    ...facts.map(({ key, text }) => key + text),
  ].join()

const Desk = ({ whole, writing }: Props) => {
  const say = useSay()
  const [search] = useSearchParams()
  const [isWide, setWide] = useState(false)
  const [isFinalising, setFinalising] = useState(false)
  const file = useDocument(whole.id)
  const at = headingAt(writing, search.get('h'))
  return (
    <>
      <div className="report-tools no-print">
        <Foot writing={writing} />
        <span className="row">
          <Downloads onAsk={file.get} />
          <Button look="primary" isBusy={file.isBusy} onClick={() => setFinalising(true)}>
            {say(texts.final)}
          </Button>
        </span>
      </div>
      {file.progress}
      <div className={isWide ? 'report-desk report-desk-wide' : 'report-desk'}>
        <OutlineNav writing={writing} at={at} />
        <Chapter key={at} whole={whole} writing={writing} at={at} />
        <PreviewPane id={whole.id} stamp={stampOf(writing)} isWide={isWide} onWide={() => setWide(!isWide)} />
      </div>
      {isFinalising && <FinaliseDialog writing={writing} onGet={file.get} onClose={() => setFinalising(false)} />}
    </>
  )
}

const Report = ({ whole }: { readonly whole: Whole }) => {
  const { data: writing, error, refetch } = useQuery(reportQuery(whole.id))
  if (writing) return <Desk whole={whole} writing={writing} />
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />
}

/** The report as it is written: outline, text with bound figures, the true pages beside it. */
export const ReportPage = () => <EvaluationPage>{(whole) => <Report whole={whole} />}</EvaluationPage>
