import { jobContract } from '#contract/job.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import '../../styles/job.css'
import '../../styles/list.css'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { JobRow } from './job-row.tsx'
import { jobStates } from './job-state.tsx'

const texts = {
  title: words('我的后台任务', 'My jobs'),
  lead: words(
    '导出、导入、批量生成文书在后台办理，可以关掉页面，做好的文件在这里下载。',
    'Exports, imports and documents are made in the background; leave the page, and fetch the files here.',
  ),
  state: words('状态', 'State'),
  anyState: words('全部状态', 'All states'),
  none: words('没有后台任务', 'No jobs'),
  noneWhy: words(
    '在列表上点“导出”，或批量生成文书，就会出现在这里。',
    'Export a list or write documents, and they show here.',
  ),
  more: words('继续加载', 'Load more'),
}

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.anyState, options: choiceOf(jobStates) },
]

/** What was asked for, how far it is, and the files that came of it. */
export const JobsPage = () => {
  const say = useSay()
  const { rows, filtering, error, retry, more } = useList(jobContract.list, { key: 'jobs', fixed: {}, filters })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      <ListFilters filtering={filtering} />
      {error && <ErrorNotice error={error} retry={retry} />}
      {!rows && !error && <Loading />}
      {rows?.length === 0 && (
        <div className="card">
          <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
        </div>
      )}
      {rows && rows.length > 0 && (
        <ul className="card card-flush">
          {rows.map((job) => (
            <JobRow key={job.id} listed={job} />
          ))}
        </ul>
      )}
      {more && (
        <div>
          <Button isBusy={more.isLoading} onClick={more.load}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </Page>
  )
}
