import type { AnalysisView } from '#domain/analysis/views.ts'
import { projectCategoryTerms, projectStateTerms } from '#domain/words/budget-terms.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { selfEvaluationStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { yearText } from '../../lib/day-text.ts'
import { useYear } from '../../lib/year.tsx'
import { useTree } from '../organisation/queries.ts'
import type { Filters } from './queries.ts'
import { useFilters } from './use-filters.ts'

const texts = {
  filters: words('筛选', 'Filters'),
  years: words('年度', 'Years'),
  organisation: words('单位（含下属）', 'Organisation and below'),
  all: words('全部', 'All'),
  category: words('项目类别', 'Category'),
  source: words('资金来源', 'Fund source'),
  state: words('状态', 'State'),
}

type Terms = Readonly<Record<string, Words>>
type Select = { readonly name: 'category' | 'source' | 'state'; readonly label: Words; readonly terms: Terms }

const { running, ended, suspended, budgeted } = projectStateTerms
const { delivered, accepted } = selfEvaluationStateTerms
const ofProjects: readonly Select[] = [
  { name: 'category', label: texts.category, terms: projectCategoryTerms },
  { name: 'source', label: texts.source, terms: fundSourceTerms },
  { name: 'state', label: texts.state, terms: { budgeted, running, suspended, ended } },
]
const ofEvaluations: readonly Select[] = [{ name: 'state', label: texts.state, terms: { delivered, accepted } }]

/** What a view can be narrowed by. */
const selects: Readonly<Record<AnalysisView, readonly Select[]>> = {
  execution: ofProjects,
  score: ofEvaluations,
  relation: ofEvaluations,
  uniform: ofEvaluations,
  benchmark: ofEvaluations,
  sameness: [],
  punctuality: [],
}

const kinds: ReadonlySet<string> = new Set(['office', 'section'])

const YearChoice = ({ chosen, onChange }: { chosen: readonly number[]; onChange: (years: number[]) => void }) => {
  const { say, language } = useLanguage()
  const { years } = useYear()
  const toggle = (year: number): void => {
    const next = chosen.includes(year) ? chosen.filter((one) => one !== year) : [...chosen, year]
    if (next.length > 0) onChange(next.toSorted((a, b) => a - b))
  }
  return (
    <div className="analysis-years">
      <span className="small muted" id="analysis-years">
        {say(texts.years)}
      </span>
      <div className="choice" role="group" aria-labelledby="analysis-years">
        {years.slice(0, 6).map((year) => (
          <button
            key={year}
            type="button"
            className="choice-item"
            aria-pressed={chosen.includes(year)}
            onClick={() => toggle(year)}
          >
            {yearText(year, language)}
          </button>
        ))}
      </div>
    </div>
  )
}

type SelectProps = {
  readonly label: Words
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

const FilterSelect = ({ label, value, options, onChange }: SelectProps) => {
  const say = useSay()
  return (
    <label className="analysis-filter">
      <span className="small muted">{say(label)}</span>
      <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say(texts.all)}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is looked at: everything stands in the address as well. */
export const FilterBar = ({ view, filters }: { readonly view: AnalysisView; readonly filters: Filters }) => {
  const say = useSay()
  const tree = useTree()
  const [, change] = useFilters()
  const organisations = [...tree.byId.values()].filter(({ kind }) => !kinds.has(kind))
  return (
    <section className="analysis-filters no-print" aria-label={say(texts.filters)}>
      <YearChoice chosen={filters.years} onChange={(years) => change({ years })} />
      <FilterSelect
        label={texts.organisation}
        value={filters.organisation}
        options={organisations.map(({ id, name }) => [id, name] as const)}
        onChange={(organisation) => change({ organisation })}
      />
      {selects[view].map(({ name, label, terms }) => (
        <FilterSelect
          key={name}
          label={label}
          value={filters[name]}
          options={Object.entries(terms).map(([id, term]) => [id, say(term)] as const)}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </section>
  )
}
