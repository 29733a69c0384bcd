import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { CheckUpCard } from './check-up-card.tsx'
import { GoalHistory } from './goal-history.tsx'
import { GoalMoves } from './goal-moves.tsx'
import { GoalStateBadge } from './goal-state.tsx'
import { GoalTexts } from './goal-texts.tsx'
import { GoalView } from './goal-view.tsx'
import { IndicatorsEditor } from './indicators-editor.tsx'
import { checkUpQuery, goalQuery, type Goal, type GoalVersion } from './queries.ts'
import { ReviewCard } from './review-card.tsx'

const texts = {
  list: words('绩效目标', 'Goals'),
  project: words('项目', 'Project'),
  loading: words('绩效目标', 'Goal'),
  ofProject: (name: string) => words(`${name} · 绩效目标`, `Goal of ${name}`),
  ofDepartment: (name: string) => words(`${name} · 部门整体绩效目标`, `Goal of ${name} as a whole`),
  version: (revision: number) => words(`第${revision}版`, `version ${revision}`),
  returned: words('退回意见', 'Why it came back'),
  hidden: words(
    '编制中的内容只有编制人能看到，申报后可以查看。',
    'A draft is seen by its writers only, until it is declared.',
  ),
}

const LastReturn = ({ goal }: { readonly goal: Goal }) => {
  const say = useSay()
  const last = goal.steps.at(-1)
  if (last?.event !== 'return' || last.reason === undefined) return undefined
  return (
    <Notice tone="warn">
      <strong>{say(texts.returned)}</strong>
      <p className="prose">{last.reason}</p>
    </Notice>
  )
}

const Editor = ({ goal, now }: { readonly goal: Goal; readonly now: GoalVersion }) => {
  const { data } = useQuery(checkUpQuery(goal.id))
  const advice = data?.advice ?? []
  return (
    <div className="beside">
      <div className="stack">
        <GoalTexts goal={goal} now={now} />
        <IndicatorsEditor goal={goal} now={now} advice={advice} />
        <GoalHistory goal={goal} />
      </div>
      <CheckUpCard advice={advice} />
    </div>
  )
}

const Reading = ({ goal }: { readonly goal: Goal }) => {
  const say = useSay()
  const shown = goal.now ?? goal.inForce
  return (
    <>
      {shown ? <GoalView version={shown} /> : <Notice>{say(texts.hidden)}</Notice>}
      {goal.moves.includes('review') && <ReviewCard goal={goal} />}
      <GoalHistory goal={goal} />
    </>
  )
}

const useHeading = (goal: Goal | undefined): string => {
  const say = useSay()
  const nameOf = useNames()
  if (!goal) return say(texts.loading)
  if (goal.projectId === undefined) return say(texts.ofDepartment(nameOf(goal.organisationId)))
  return say(texts.ofProject(goal.projectName ?? nameOf(goal.organisationId)))
}

/** A goal: written and checked up as a draft, read and judged afterwards. */
export const GoalPage = () => {
  const say = useSay()
  const mayDo = useRights()
  const { id = '' } = useParams()
  const { data: goal, error, refetch } = useQuery(goalQuery(id))
  const isEditing = goal?.state === 'draft' && goal.now !== undefined && mayDo('goal.edit', goal)
  const { data: checkUp } = useQuery({ ...checkUpQuery(id), enabled: isEditing })
  const title = useHeading(goal)
  const crumbs = [
    { to: '/goals', text: say(texts.list) },
    ...(goal?.projectId === undefined ? [] : [{ to: `/projects/${goal.projectId}`, text: say(texts.project) }]),
  ]
  if (!goal)
    return (
      <Page title={title} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const lead = (
    <span className="row">
      {say(texts.version(goal.revision))} <GoalStateBadge state={goal.state} />
    </span>
  )
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={crumbs}
      actions={<GoalMoves goal={goal} isReady={checkUp?.isReady ?? !isEditing} />}
    >
      {isEditing && <LastReturn goal={goal} />}
      {isEditing && goal.now ? <Editor goal={goal} now={goal.now} key={goal.revision} /> : <Reading goal={goal} />}
    </Page>
  )
}
