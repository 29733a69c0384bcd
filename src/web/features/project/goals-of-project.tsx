import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { goalContract } from '#contract/goal.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { GoalStateBadge } from '../goal/goal-state.tsx'
import { useRights } from '../organisation/queries.ts'
import { goalsOfQuery, type Project } from './queries.ts'

const texts = {
  heading: words('绩效目标', 'Goals'),
  none: words('还没有绩效目标', 'No goal yet'),
  noneWhy: words(
    '绩效目标说明这笔钱要办成什么事，用几项指标衡量。可以沿用上年指标，也可以从已批复的目标中选取。',
    'A goal says what the money is to bring about, measured by a few indicators. Those of last year or of approved goals may be taken over.',
  ),
  write: words('编制绩效目标', 'Write the goal'),
  line: (revision: number, indicators: number, changed: string) =>
    words(
      `第${revision}版 · ${indicators}项指标 · ${changed}更新`,
      `version ${revision} · ${indicators} indicators · changed ${changed}`,
    ),
  name: (year: number) => words(`${year}年度绩效目标`, `Goal of ${year}`),
}

const useCreate = (project: Project) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => call(goalContract.create, { body: { kind: 'project', projectId: project.id } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['goals'] })
      await navigate(`/goals/${id}`)
    },
  })
}

/** The goal of the project with where it stands, or the way to write one. */
export const GoalsOfProject = ({ project }: { readonly project: Project }) => {
  const { say, language } = useLanguage()
  const mayDo = useRights()
  const { data, error, refetch } = useQuery(goalsOfQuery(project))
  const create = useCreate(project)
  const action = mayDo('goal.edit', project) ? (
    <Button look="primary" icon="plus" isBusy={create.isPending} onClick={() => create.mutate()}>
      {say(texts.write)}
    </Button>
  ) : undefined
  return (
    <section className="card card-flush" aria-labelledby="goals-heading">
      <div className="card-head">
        <h2 id="goals-heading">{say(texts.heading)}</h2>
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {create.error && <ErrorNotice error={create.error} />}
      {data && data.items.length === 0 && (
        <Empty title={say(texts.none)} action={action}>
          {say(texts.noneWhy)}
        </Empty>
      )}
      <ul>
        {data?.items.map(({ id, year, state, revision, indicators, changedAt }) => (
          <li className="task" key={id}>
            <div className="grow">
              <Link className="task-title" to={`/goals/${id}`}>
                {say(texts.name(year))}
              </Link>
              <div className="small muted">
                {say(texts.line(revision, indicators, dayText(dayOf(changedAt), language)))}
              </div>
            </div>
            <GoalStateBadge state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
