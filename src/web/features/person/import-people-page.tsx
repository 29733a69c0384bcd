import { useState } from 'react'
import { useNavigate } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Page } from '../../ui/page.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { PersonPaste } from './person-paste.tsx'

const texts = {
  title: words('粘贴人员', 'Paste people'),
  people: words('人员和角色', 'People and roles'),
  from: words('角色从哪个年度起有效', 'The roles hold from'),
  year: (year: number) => words(`${year}年度`, `year ${year}`),
}

/** Many people at once. */
export const ImportPeoplePage = () => {
  const say = useSay()
  const navigate = useNavigate()
  const thisYear = new Date().getFullYear()
  const [from, setFrom] = useState(thisYear - 1)
  const years = [thisYear - 2, thisYear - 1, thisYear, thisYear + 1]
  return (
    <Page title={say(texts.title)} crumbs={[{ to: '/administration/people', text: say(texts.people) }]}>
      <div className="card stack">
        <div className="field-pair">
          <SelectField
            label={texts.from}
            value={String(from)}
            options={years.map((year) => ({ value: String(year), text: say(texts.year(year)) }))}
            onChange={(value) => setFrom(Number(value))}
          />
        </div>
        <PersonPaste fromYear={from} onDone={() => void navigate('/administration/people')} />
      </div>
    </Page>
  )
}
