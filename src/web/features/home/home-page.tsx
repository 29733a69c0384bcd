import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText, weekdayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Page } from '../../ui/page.tsx'
import { LinkHome } from '../part/link-home.tsx'
import { useMe } from '../session/queries.ts'
import { CycleTimeline } from './cycle-timeline.tsx'
import { LateCard } from './late-card.tsx'
import { myTasksQuery } from './queries.ts'
import { ReturnedCard } from './returned-card.tsx'
import { SetUpCard } from './set-up-card.tsx'
import { TasksCard } from './tasks-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

const texts = {
  title: words('我的工作', 'My work'),
  open: (open: number) => words(`${open}项待办`, `${open} to do`),
  late: (late: number) => words(`其中${late}项已逾期`, `${late} of them late`),
}

const useLead = (): string => {
  const { say, language } = useLanguage()
  const { year } = useYear()
  const { data } = useQuery(myTasksQuery(year))
  const today = dayOf(new Date())
  const date = `${dayText(today, language)} ${weekdayText(today, language)}`
  if (!data) return date
  const late = data.items.filter(({ standing }) => standing === 'late').length
  const counts = [say(texts.open(data.items.length)), ...(late > 0 ? [say(texts.late(late))] : [])]
  return `${date} · ${counts.join(language === 'zh' ? '，' : ', ')}`
}

/** What I have to do, what came back, who is late, and where the year stands. */
const MyWork = () => {
  const { say } = useLanguage()
  const lead = useLead()
  const { verbs } = useMe()
  return (
    <Page title={say(texts.title)} lead={lead}>
      <div className="home">
        <div className="stack">
          <SetUpCard />
          <ReturnedCard />
          <WaitingCard />
          <TasksCard />
          {verbs.includes('calendar.extend') && <LateCard />}
        </div>
        <CycleTimeline />
      </div>
    </Page>
  )
}

/** The first page: of who came by a link, what the link is for. */
export const HomePage = () => {
  const { by } = useMe()
  return by === 'link' ? <LinkHome /> : <MyWork />
}
