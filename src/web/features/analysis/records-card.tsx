import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { DataTable } from './data-table.tsx'
import { fileAddress, type Analysis, type Filters } from './queries.ts'

const texts = {
  heading: words('逐条记录', 'Records'),
  part: words('只看', 'Only'),
  all: words('全部', 'All'),
  open: words('打开', 'Open'),
  page: words('页面', 'Page'),
  csv: words('记录 CSV', 'Records CSV'),
  xlsx: words('记录 XLSX', 'Records XLSX'),
  cut: words('只列前100条，全部请下载表格。', 'The first 100 are listed; the file has all.'),
  none: words('没有记录', 'No records'),
  noneWhy: words('所选范围内没有这样的记录。', 'There are none in this selection.'),
}

const folders: Readonly<Record<string, string>> = {
  project: 'projects',
  goal: 'goals',
  part: 'parts',
  monitoring: 'monitorings',
  review: 'reviews',
  'self-evaluation': 'self-evaluations',
}

type Props = {
  readonly analysis: Analysis
  readonly filters: Filters
  readonly onPart: (part: string) => void
}

/** A step of the picture can be chosen here as well as in it. */
const PartChoice = ({ analysis: { view, chart }, filters, onPart }: Props) => {
  const say = useSay()
  if (!['execution', 'score', 'uniform', 'benchmark'].includes(view)) return undefined
  return (
    <label className="analysis-part no-print">
      <span className="small muted">{say(texts.part)}</span>
      <select className="input" value={filters.part} onChange={({ target }) => onPart(target.value)}>
        {view !== 'benchmark' && <option value="">{say(texts.all)}</option>}
        {chart.categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is behind the picture, each with its own page. */
export const RecordsCard = (props: Props) => {
  const say = useSay()
  const { analysis, filters } = props
  const { view, records } = analysis
  const openAt = (row: number) => {
    const link = records.links[row]
    const folder = link && folders[link.noun]
    return folder && <Link to={`/${folder}/${link.id}`}>{say(texts.open)}</Link>
  }
  return (
    <section className="card card-flush" aria-labelledby="records-heading">
      <div className="card-head">
        <h2 id="records-heading">{say(texts.heading)}</h2>
        <PartChoice {...props} />
        <div className="row no-print">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} className="button" href={fileAddress(view, filters, { format, of: 'records' })} download>
              {say(texts[format])}
            </a>
          ))}
        </div>
      </div>
      {records.rows.length === 0 ? (
        <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
      ) : (
        <DataTable caption={texts.heading} table={records} action={{ heading: texts.page, of: openAt }} />
      )}
      {records.isCut && <p className="small muted card-text">{say(texts.cut)}</p>}
    </section>
  )
}
