import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import '../../styles/set-up.css'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { OrganisationPaste } from '../organisation/organisation-paste.tsx'
import { useTree } from '../organisation/queries.ts'
import { PersonPaste } from '../person/person-paste.tsx'
import { peopleQuery } from './queries.ts'
import { Step } from './step.tsx'
import { YearStep } from './year-step.tsx'

const texts = {
  title: words('建立本区数据', 'Set up the division'),
  lead: words(
    '三步：单位、人员、年度。随时可以离开，做完的都已保存。',
    'Three steps: organisations, people, the year. Leave at any time; what is done is saved.',
  ),
  places: words('单位', 'Organisations'),
  placesAbout: words(
    '先有单位，人员和任务才有归属。从现有的单位清单复制即可。',
    'People and tasks belong to organisations. Copy them from the list you have.',
  ),
  placesState: (count: number) => words(`已有${count}个单位`, `${count} organisations`),
  people: words('人员和角色', 'People and roles'),
  peopleAbout: words(
    '每人一个角色就能开始，以后可以再加。密码由各人用链接自己设置。',
    'One role each is enough to begin. Everybody chooses a password by a link.',
  ),
  peopleState: (count: number, isMore: boolean) =>
    words(`已有${count}人${isMore ? '以上' : ''}`, `${count}${isMore ? '+' : ''} people`),
  more: words('再粘贴一些', 'Paste more'),
  links: words('去人员列表，发设置密码的链接', 'To the list of people, to give out links'),
  tree: words('查看单位树', 'See the tree'),
}

type FoldedProps = { readonly isFolded: boolean; readonly children: React.ReactNode }

/** A step that is done shows its field again when it is asked for. */
const Folded = ({ isFolded, children }: FoldedProps) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (!isFolded || isOpen) return children
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{say(texts.more)}</Button>
    </div>
  )
}

const PlacesStep = () => {
  const say = useSay()
  const count = useTree().byId.size
  const from = { year: new Date().getFullYear() - 1, month: 1, day: 1 }
  return (
    <Step
      number={1}
      title={say(texts.places)}
      about={say(texts.placesAbout)}
      state={say(texts.placesState(count))}
      isDone={count > 1}
    >
      <Folded isFolded={count > 1}>
        <OrganisationPaste from={from} />
      </Folded>
      {count > 1 && <Link to="/administration/organisations">{say(texts.tree)}</Link>}
    </Step>
  )
}

const PeopleStep = () => {
  const say = useSay()
  const { data: { count, isMore } = { count: 0, isMore: false } } = useQuery(peopleQuery)
  return (
    <Step
      number={2}
      title={say(texts.people)}
      about={say(texts.peopleAbout)}
      state={say(texts.peopleState(count, isMore))}
      isDone={count > 1}
    >
      <Folded isFolded={count > 1}>
        <PersonPaste fromYear={new Date().getFullYear() - 1} />
      </Folded>
      {count > 1 && <Link to="/administration/people">{say(texts.links)}</Link>}
    </Step>
  )
}

/** What an empty division needs, in order. */
export const SetUpPage = () => {
  const say = useSay()
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      <PlacesStep />
      <PeopleStep />
      <YearStep number={3} />
    </Page>
  )
}
