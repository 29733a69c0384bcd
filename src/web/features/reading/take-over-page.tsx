import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readingContract } from '#contract/reading.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'
import { proposalQuery, type Proposal, type Reading } from './queries.ts'
import { ReadingFrame } from './reading-frame.tsx'
import { askedOf, draftOf, type TakeOverDraft } from './take-over-draft.ts'
import { IndicatorsToTake } from './indicators-to-take.tsx'
import { ProjectsToTake } from './projects-to-take.tsx'
import type { Outcome } from './take-cells.tsx'
import { TakenNotice } from './taken-notice.tsx'

type Counts = AnswerOf<typeof readingContract.dryRun>['counts']

const texts = {
  about: (year: number) =>
    words(
      `勾选并改好要承接到${year}年度的内容：项目和指标成为草稿，上年完成值记在指标旁边。先试运行，再承接；承接后可撤销。`,
      `Choose and correct what goes into ${year}: projects and indicators become drafts, with last year’s results beside them. Try it first; it can be taken back.`,
    ),
  into: words('承接到', 'Into'),
  try: words('试运行', 'Try it'),
  take: words('承接', 'Take over'),
  taken: words('已承接为草稿', 'Taken over as drafts'),
  nothing: words('没有可以承接的项目或指标', 'No projects or indicators were found'),
  nothingWhy: words(
    '报告中没有读到项目表或指标表。可以上传自评表或绩效目标表再试。',
    'The report has no table of projects or indicators that could be read. Try the form or the table of goals.',
  ),
  counts: ({ projects, indicators, skipped, refused }: Counts) =>
    words(
      `将新建${projects}个项目、${indicators}项指标，跳过${skipped}行，不能承接${refused}行`,
      `${projects} projects and ${indicators} indicators to be made, ${skipped} rows skipped, ${refused} refused`,
    ),
  more: (count: number) => words(`另有${count}行过多，请分次承接`, `${count} more rows are too many for once`),
}

const verbs = ['project.edit', 'goal.edit'] as const

const useTakeOver = (reading: Reading, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id } = reading
  type Asked = ReturnType<typeof askedOf>
  const tried = useMutation({
    mutationFn: (body: Asked) => call(readingContract.dryRun, { params: { id }, body }),
  })
  const taken = useMutation({
    mutationFn: (body: Asked) => call(readingContract.takeOver, { params: { id }, body }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.taken))
      for (const queryKey of [['reading', id], ['readings'], ['projects'], ['goals']])
        await client.invalidateQueries({ queryKey })
    },
  })
  return { tried, taken }
}

type BarProps = {
  readonly work: ReturnType<typeof useTakeOver>
  readonly asked: () => ReturnType<typeof askedOf>
}

/** Stays in sight: first what would come of it, then the step itself. */
const TakeBar = ({ work: { tried, taken }, asked }: BarProps) => {
  const say = useSay()
  const counts = tried.data?.counts
  const makes = counts ? counts.projects + counts.indicators : 0
  return (
    <div className="save-bar no-print">
      <div className="row">
        <span className="grow" role="status">
          {counts && say(texts.counts(counts))}
        </span>
        <Button look={makes > 0 ? 'plain' : 'primary'} isBusy={tried.isPending} onClick={() => tried.mutate(asked())}>
          {say(texts.try)}
        </Button>
        {makes > 0 && (
          <Button look="primary" isBusy={taken.isPending} onClick={() => taken.mutate(asked())}>
            {say(texts.take)}
          </Button>
        )}
      </div>
    </div>
  )
}

const Choosing = ({ reading, proposal }: { readonly reading: Reading; readonly proposal: Proposal }) => {
  const say = useSay()
  const { year } = useYear()
  const start = useMemo(() => draftOf(proposal, reading.organisationId), [proposal, reading.organisationId])
  const { draft, setDraft, forget } = useKeptDraft<TakeOverDraft>(`take-over ${reading.id}`, start)
  const work = useTakeOver(reading, forget)
  const { tried, taken } = work
  const set = (next: TakeOverDraft): void => {
    tried.reset()
    taken.reset()
    setDraft(next)
  }
  const outcomes = useMemo(
    () => new Map(tried.data?.rows.map(({ key, does, why }): [string, Outcome] => [key, { does, why }])),
    [tried.data],
  )
  const error = taken.error ?? tried.error
  return (
    <>
      <p className="muted">{say(texts.about(year))}</p>
      <OrganisationChoice
        text={texts.into}
        verbs={verbs}
        year={year}
        value={draft.organisation}
        onChange={(organisation) => set({ ...draft, organisation })}
      />
      {draft.projects.length > 0 && (
        <ProjectsToTake
          rows={draft.projects}
          outcomes={outcomes}
          proposal={proposal}
          set={(projects) => set({ ...draft, projects })}
        />
      )}
      {draft.indicators.length > 0 && (
        <IndicatorsToTake
          rows={draft.indicators}
          outcomes={outcomes}
          proposal={proposal}
          set={(indicators) => set({ ...draft, indicators })}
        />
      )}
      {proposal.more > 0 && <p className="small muted">{say(texts.more(proposal.more))}</p>}
      {error && <ErrorNotice error={error} />}
      <TakeBar work={work} asked={() => askedOf(draft, proposal, year)} />
    </>
  )
}

const Content = ({ reading }: { readonly reading: Reading }) => {
  const say = useSay()
  const isTaken = reading.taken !== undefined && reading.taken.undoneAt === undefined
  const { data, error, refetch } = useQuery({ ...proposalQuery(reading.id, reading.version), enabled: !isTaken })
  if (isTaken) return <TakenNotice reading={reading} />
  if (!data) return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />
  if (data.projects.length + data.indicators.length === 0)
    return <Empty title={say(texts.nothing)}>{say(texts.nothingWhy)}</Empty>
  return (
    <>
      <TakenNotice reading={reading} />
      <Choosing reading={reading} proposal={data} />
    </>
  )
}

/** From last year’s report to the drafts of this year: chosen, corrected, tried, taken over. */
export const TakeOverPage = () => <ReadingFrame>{(reading) => <Content reading={reading} />}</ReadingFrame>
