import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Page } from '../../ui/page.tsx'
import { OrganisationPaste } from './organisation-paste.tsx'

const texts = {
  title: words('粘贴单位', 'Paste organisations'),
  list: words('单位', 'Organisations'),
  from: words('新增单位从哪天起存在', 'New ones exist from'),
}

/** Many organisations at once. */
export const ImportOrganisationsPage = () => {
  const say = useSay()
  const navigate = useNavigate()
  const start = { year: new Date().getFullYear() - 1, month: 1, day: 1 }
  const [from, setFrom] = useState(isoDay(start))
  return (
    <Page title={say(texts.title)} crumbs={[{ to: '/administration/organisations', text: say(texts.list) }]}>
      <div className="card stack">
        <div className="field-pair">
          <DayField label={texts.from} value={from} onChange={setFrom} />
        </div>
        <OrganisationPaste
          from={parseDay(from) ?? start}
          onDone={() => void navigate('/administration/organisations')}
        />
      </div>
    </Page>
  )
}
