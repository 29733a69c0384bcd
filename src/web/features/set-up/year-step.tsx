import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { roleGrantContract } from '#contract/role-grant.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { NewYear } from '../fiscal-year/new-year.tsx'
import { OpenYear } from '../fiscal-year/open-year.tsx'
import { yearsQuery } from '../fiscal-year/queries.ts'
import { useTree } from '../organisation/queries.ts'
import { useMay, useMe } from '../session/queries.ts'
import { yearOpenersQuery } from './queries.ts'
import { Step } from './step.tsx'

const texts = {
  title: words('年度和日历', 'The year and its calendar'),
  about: words(
    '由财政局绩效管理的人建立并启动年度，系统按规则库生成日历和任务。',
    'Who manages performance at the bureau prepares and opens the year; calendar and tasks come from the rules.',
  ),
  none: words('还没有年度', 'no year yet'),
  there: (years: readonly number[]) => words(`已有年度：${years.join('、')}`, `years: ${years.join(', ')}`),
  notYours: words(
    '系统管理员不办业务，不能启动年度。请让绩效管理的人登录后启动；人手少的，也可以由您兼任，授权会留下记录。',
    'An administrator does not do the business and cannot open a year. Let the performance section do it, or take that role as well; it is recorded.',
  ),
  openers: (count: number) => words(`已有${count}人可以启动年度。`, `${count} may open years already.`),
  alsoMe: words('由我兼任绩效管理', 'Take the role as well'),
}

const AlsoMe = () => {
  const say = useSay()
  const client = useQueryClient()
  const tree = useTree()
  const { person } = useMe()
  const { data: openers = [] } = useQuery(yearOpenersQuery)
  const bureau = [...tree.byId.values()].find(({ kind }) => kind === 'finance-bureau')
  const take = useMutation({
    mutationFn: () =>
      call(roleGrantContract.create, {
        body: {
          personId: person?.id ?? '',
          organisationId: bureau?.id ?? '',
          role: 'bureau-performance',
          fromYear: new Date().getFullYear() - 1,
        },
      }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <div className="stack-s">
      {take.error && <ErrorNotice error={take.error} />}
      <p>
        {say(texts.notYours)} {openers.length > 0 && say(texts.openers(openers.length))}
      </p>
      <div>
        <Button isBusy={take.isPending} onClick={() => bureau && take.mutate()}>
          {say(texts.alsoMe)}
        </Button>
      </div>
    </div>
  )
}

/** The last step: a year with its calendar. */
export const YearStep = ({ number }: { readonly number: number }) => {
  const say = useSay()
  const may = useMay()
  const { data } = useQuery(yearsQuery)
  const years = data?.items ?? []
  const prepared = years.find(({ state }) => state === 'preparing')
  const state = years.length === 0 ? texts.none : texts.there(years.map(({ year }) => year))
  return (
    <Step
      number={number}
      title={say(texts.title)}
      about={say(texts.about)}
      state={say(state)}
      isDone={years.some((year) => year.state === 'open')}
    >
      {!may('fiscal-year.manage') && <AlsoMe />}
      {may('fiscal-year.manage') && (prepared ? <OpenYear year={prepared} /> : <NewYear known={years} />)}
    </Step>
  )
}
