import { useQuery } from '@tanstack/react-query'
import { yearStateTerms } from '#domain/words/calendar-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMay } from '../session/queries.ts'
import { NewYear } from './new-year.tsx'
import { yearsQuery, type FiscalYear } from './queries.ts'
import { RollForward } from './roll-forward.tsx'
import { YearMoves } from './year-moves.tsx'

const texts = {
  heading: words('年度', 'Years'),
  year: words('年度', 'Year'),
  ofYear: (year: number) => words(`${year}年度`, `year ${year}`),
  state: words('状态', 'State'),
  changed: words('更新', 'Changed'),
  action: words('办理', 'Action'),
}

const tones: Readonly<Record<FiscalYear['state'], Tone>> = {
  preparing: 'accent',
  open: 'good',
  closing: 'warn',
  closed: 'calm',
}

/** The years there are, and what may be done with each. */
export const YearsCard = () => {
  const { say, language } = useLanguage()
  const may = useMay()
  const { data, error, refetch } = useQuery(yearsQuery)
  const years = (data?.items ?? []).toSorted((a, b) => b.year - a.year)
  return (
    <section className="card card-flush" aria-labelledby="years-heading">
      <div className="card-head">
        <h2 id="years-heading">{say(texts.heading)}</h2>
        {may('fiscal-year.manage', 'project.edit') && years[0] && <RollForward years={years} />}
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      <table className="table table-cards">
        <thead>
          <tr>
            {[texts.year, texts.state, texts.changed, texts.action].map((head, at) => (
              <th scope="col" key={`${head.zh}${at}`}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.id}>
              <th scope="row">{say(texts.ofYear(year.year))}</th>
              <td data-label={say(texts.state)}>
                <Badge tone={tones[year.state]}>{say(yearStateTerms[year.state])}</Badge>
              </td>
              <td data-label={say(texts.changed)}>{dayText(dayOf(year.changedAt), language)}</td>
              <td>{may('fiscal-year.manage') && <YearMoves year={year} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {may('fiscal-year.manage') && (
        <div className="card-text">
          <NewYear known={years} />
        </div>
      )}
    </section>
  )
}
