import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
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
import { kindWords } from './kind-words.ts'
import { batchesQuery, type Batch } from './queries.ts'

const texts = {
  title: words('导入的明细表', 'Imported tables'),
  file: words('文件', 'File'),
  kind: words('内容', 'What'),
  count: words('条数', 'Records'),
  who: words('单位', 'Organisation'),
  when: words('导入时间', 'Imported'),
  undone: words('已撤销', 'undone'),
  more: words('继续加载', 'Load more'),
  none: words('还没有导入过明细表', 'No table was imported yet'),
  noneWhy: words(
    '从预算系统导出项目、指标或支付明细，拖到上面；导入前可试运行，导入后可撤销。',
    'Export projects, budgets or payments from the budget system and drop the file above. Every import can be tried first, and undone.',
  ),
}

const recordsOf = ({ counts }: Batch): number => (counts['entries'] ?? 0) + (counts['projects'] ?? 0)

const Row = ({ batch }: { readonly batch: Batch }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { id, fileName, kind, organisationId, createdAt, undoneAt } = batch
  return (
    <tr>
      <th scope="row">
        <Link to={`/import-batches/${id}`}>{fileName}</Link> {undoneAt && <Badge>{say(texts.undone)}</Badge>}
      </th>
      <td data-label={say(texts.kind)}>{say(kindWords[kind])}</td>
      <td data-label={say(texts.count)} className="number">
        {recordsOf(batch)}
      </td>
      <td data-label={say(texts.who)}>{nameOf(organisationId)}</td>
      <td data-label={say(texts.when)}>{momentText(createdAt, language)}</td>
    </tr>
  )
}

/** Tables of the year that were imported, the newest first. */
export const BatchesCard = () => {
  const say = useSay()
  const { year } = useYear()
  const list = useInfiniteQuery(batchesQuery(year))
  const batches = list.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="card card-flush" aria-labelledby="batches-heading">
      <div className="card-head">
        <h2 id="batches-heading">{say(texts.title)}</h2>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!batches && !list.error && <Loading />}
      {batches?.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {batches && batches.length > 0 && (
        <table className="table table-hover table-cards">
          <caption className="visually-hidden">{say(texts.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(texts.file)}</th>
              <th scope="col">{say(texts.kind)}</th>
              <th scope="col" className="number">
                {say(texts.count)}
              </th>
              <th scope="col">{say(texts.who)}</th>
              <th scope="col">{say(texts.when)}</th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <Row key={batch.id} batch={batch} />
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
