import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { myTasksQuery, type TaskItem } from './queries.ts'
import { TaskLine } from './task-line.tsx'

const texts = {
  heading: words('待办', 'To do'),
  late: words('已逾期', 'Late'),
  soon: words('近期到期', 'Due soon'),
  rest: words('之后', 'Later'),
  none: words('没有待办事项', 'Nothing to do'),
  noneWhy: words(
    '年度启动后，财政局和本部门布置的任务会按到期日列在这里，每项都有一个办理按钮。',
    'Once the year is open, what the bureau and your department ask for is listed here by its day, each with one button.',
  ),
}

const groups = [
  { title: texts.late, holds: ({ standing }: TaskItem) => standing === 'late' },
  { title: texts.soon, holds: ({ standing }: TaskItem) => standing === 'today' || standing === 'soon' },
  { title: texts.rest, holds: ({ standing }: TaskItem) => standing === 'open' },
] as const

const Group = ({ title, tasks }: { readonly title: string; readonly tasks: readonly TaskItem[] }) => (
  <div>
    <h3 className="task-group">
      {title} <span className="muted">{tasks.length}</span>
    </h3>
    <ul>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </ul>
  </div>
)

/** What the person’s organisations owe, the one due first first. */
export const TasksCard = () => {
  const say = useSay()
  const { year } = useYear()
  const { data, error, refetch } = useQuery(myTasksQuery(year))
  const shown = groups
    .map(({ title, holds }) => ({ title, tasks: (data?.items ?? []).filter(holds) }))
    .filter(({ tasks }) => tasks.length > 0)
  return (
    <section className="card card-flush" aria-labelledby="tasks-heading">
      <div className="card-head">
        <h2 id="tasks-heading">{say(texts.heading)}</h2>
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {shown.map(({ title, tasks }) => (
        <Group key={title.zh} title={say(title)} tasks={tasks} />
      ))}
    </section>
  )
}
