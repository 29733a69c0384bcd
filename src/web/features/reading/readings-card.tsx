import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNames } from '../organisation/queries.ts'
import { readingsQuery, type ReadingLine } from './queries.ts'

const texts = {
  title: words('读取的报告', 'Reports that were read'),
  file: words('文件', 'File'),
  what: words('内容', 'What it is'),
  who: words('单位', 'Organisation'),
  when: words('上传时间', 'Uploaded'),
  state: words('状态', 'State'),
  waiting: words('正在读取', 'being read'),
  read: words('已读取', 'read'),
  taken: words('已承接', 'taken over'),
  checks: words('检查', 'Checks'),
  more: words('继续加载', 'Load more'),
  none: words('还没有读取过报告', 'No report was read yet'),
  noneWhy: words(
    '把上年的自评报告拖进来：先检查勾稽，再承接到今年，不必从空白写起。',
    'Drop last year’s report: check it, then take it over, so that nothing begins with a blank page.',
  ),
}

const State = ({ state, taken }: ReadingLine) => {
  const say = useSay()
  if (taken && taken.undoneAt === undefined) return <Badge tone="good">{say(texts.taken)}</Badge>
  return state === 'read' ? <Badge>{say(texts.read)}</Badge> : <Badge tone="accent">{say(texts.waiting)}</Badge>
}

const Row = ({ reading }: { readonly reading: ReadingLine }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { id, fileName, summary, organisationId, createdAt, state } = reading
  return (
    <tr>
      <th scope="row">
        <Link to={`/readings/${id}`}>{fileName}</Link>
      </th>
      <td data-label={say(texts.what)}>
        {summary ? `${say(filingKindTerms[summary.kind])} ${summary.year ?? ''}` : ''}
      </td>
      <td data-label={say(texts.who)}>{nameOf(organisationId)}</td>
      <td data-label={say(texts.when)}>{momentText(createdAt, language)}</td>
      <td data-label={say(texts.state)}>
        <State {...reading} /> {state === 'read' && <Link to={`/readings/${id}/checks`}>{say(texts.checks)}</Link>}
      </td>
    </tr>
  )
}

/** Reports of the year that were brought in. */
export const ReadingsCard = () => {
  const say = useSay()
  const { year } = useYear()
  const list = useInfiniteQuery(readingsQuery(year))
  const readings = list.data?.pages.flatMap(({ items }) => items)
  const heads = [texts.file, texts.what, texts.who, texts.when, texts.state]
  return (
    <section className="card card-flush" aria-labelledby="readings-heading">
      <div className="card-head">
        <h2 id="readings-heading">{say(texts.title)}</h2>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!readings && !list.error && <Loading />}
      {readings?.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {readings && readings.length > 0 && (
        <table className="table table-hover table-cards">
          <caption className="visually-hidden">{say(texts.title)}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.zh} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <Row key={reading.id} reading={reading} />
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <div className="card-text">
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </section>
  )
}
