import { alertContract } from '#contract/alert.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useListExport } from '../../ui/list/list-export.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { AlertCard } from './alert-card.tsx'
import type { Alert } from './queries.ts'
import '../../styles/list.css'
import '../../styles/monitoring.css'

const texts = {
  title: words('预警处置', 'Alerts'),
  list: words('运行监控', 'Monitoring'),
  open: words('只看未处置', 'Unanswered only'),
  suspended: words('已超期未处置：项目暂停、额度冻结', 'Past the day, unanswered: suspended and frozen'),
  waiting: words('等待选择处置方式', 'Waiting for an answer'),
  following: words('已选择，正在落实', 'Answered, being carried out'),
  none: words('没有预警', 'No alerts'),
  noneWhy: words(
    '监控审核时亮红灯的项目会出现在这里：单位须在期限内选择继续执行、调剂预算或取消项目，并说明理由。',
    'A project that is red when its sheet is accepted comes here: the unit chooses to go on, transfer or cancel, with its reason.',
  ),
}

const filters: readonly ListFilter[] = [{ kind: 'flag', name: 'open', label: texts.open }]

/** In the order of what to do first. */
const groups = [
  { title: texts.suspended, holds: ({ isSuspended }: Alert) => isSuspended },
  { title: texts.waiting, holds: ({ isSuspended, choice }: Alert) => !isSuspended && !choice },
  { title: texts.following, holds: ({ choice }: Alert) => choice !== undefined },
] as const

const Groups = ({ alerts }: { readonly alerts: readonly Alert[] }) => {
  const say = useSay()
  return groups.map(({ title, holds }) => {
    const members = alerts.filter(holds)
    if (members.length === 0) return undefined
    return (
      <section className="stack-s" key={title.zh}>
        <h2>
          {say(title)} <span className="muted">{members.length}</span>
        </h2>
        <ul className="stack-s">
          {members.map((alert) => (
            <AlertCard key={alert.id} alert={alert} />
          ))}
        </ul>
      </section>
    )
  })
}

/** Projects that went red, by what is to be done about them. */
export const AlertsPage = () => {
  const say = useSay()
  const { year } = useYear()
  const { rows, filtering, error, retry, address } = useList(alertContract.list, {
    key: 'alerts',
    fixed: { year },
    filters,
  })
  const { button, progress } = useListExport(address)
  return (
    <Page title={say(texts.title)} crumbs={[{ to: '/monitorings', text: say(texts.list) }]}>
      <div className="list-head no-print">
        <ListFilters filtering={filtering} />
        {rows && rows.length > 0 && button}
      </div>
      {progress}
      {error && <ErrorNotice error={error} retry={retry} />}
      {!rows && !error && <Loading />}
      {rows?.length === 0 && (
        <div className="card">
          <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
        </div>
      )}
      {rows && <Groups alerts={rows} />}
    </Page>
  )
}
