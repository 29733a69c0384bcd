import { projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words, type TermSet, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { useRights, useTree } from '../organisation/queries.ts'
import { CostLinesEditor } from './cost-lines-editor.tsx'
import type { ProjectDraft } from './project-draft.ts'
import { SourcesEditor } from './sources-editor.tsx'

const texts = {
  what: words('基本信息', 'The project'),
  name: words('项目名称', 'Name'),
  nameHint: words(
    '写清做什么，例如“排水管网清淤养护”，不写“2026年度项目”',
    'Say what is done, such as "cleaning of sewers", not "project of 2026"',
  ),
  code: words('项目编码', 'Code'),
  unit: words('预算单位', 'Budget unit'),
  office: words('实施科室', 'Carried out by'),
  itself: words('预算单位本身', 'the budget unit itself'),
  category: words('项目类别', 'Category'),
  recurrence: words('持续性', 'Recurrence'),
  firstYear: words('开始年份', 'First year'),
  lastYear: words('结束年份（长期项目不填）', 'Last year (none where it goes on)'),
}

export type FormProps = {
  readonly draft: ProjectDraft
  readonly flaws: ReadonlyMap<string, Words>
  readonly set: (draft: ProjectDraft) => void
}

const optionsOf = (terms: TermSet, say: (text: Words) => string) =>
  Object.entries(terms).map(([value, text]) => ({ value, text: say(text) }))

const Places = ({ draft, flaws, set }: FormProps) => {
  const say = useSay()
  const mayDo = useRights()
  const tree = useTree()
  const { year } = useYear()
  const organisations = [...tree.byId.values()].filter(({ id }) => mayDo('project.edit', { organisationId: id, year }))
  const units = organisations.filter(({ kind }) => kind !== 'office')
  const offices = organisations.filter(({ kind, parent }) => kind === 'office' && parent === draft.budgetUnitId)
  const named = (list: typeof organisations) => list.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <div className="pair">
      <SearchSelect
        label={texts.unit}
        flaw={flaws.get('budgetUnitId')}
        value={draft.budgetUnitId}
        options={named(units)}
        onChange={(budgetUnitId) => set({ ...draft, budgetUnitId, officeId: '' })}
      />
      <SelectField
        label={texts.office}
        value={draft.officeId}
        options={[{ value: '', text: say(texts.itself) }, ...named(offices)]}
        onChange={(officeId) => set({ ...draft, officeId })}
      />
    </div>
  )
}

const Kinds = ({ draft, flaws, set }: FormProps) => {
  const say = useSay()
  return (
    <div className="pair">
      <SelectField
        label={texts.category}
        value={draft.category}
        options={optionsOf(projectCategoryTerms, say)}
        onChange={(value) =>
          set({ ...draft, category: idsOf(projectCategoryTerms).find((one) => one === value) ?? draft.category })
        }
      />
      <SelectField
        label={texts.recurrence}
        value={draft.recurrence}
        options={optionsOf(recurrenceTerms, say)}
        onChange={(value) =>
          set({ ...draft, recurrence: idsOf(recurrenceTerms).find((one) => one === value) ?? draft.recurrence })
        }
      />
      <TextField
        label={texts.firstYear}
        inputMode="numeric"
        flaw={flaws.get('firstYear')}
        value={draft.firstYear}
        onChange={(firstYear) => set({ ...draft, firstYear })}
      />
      <TextField
        label={texts.lastYear}
        inputMode="numeric"
        flaw={flaws.get('lastYear')}
        value={draft.lastYear}
        onChange={(lastYear) => set({ ...draft, lastYear })}
      />
    </div>
  )
}

/** All that is written of a project. Where it belongs is settled when it is drafted. */
export const ProjectForm = ({ draft, flaws, set, isNew }: FormProps & { readonly isNew: boolean }) => {
  const say = useSay()
  return (
    <>
      <section className="card stack" aria-labelledby="project-what">
        <h2 id="project-what">{say(texts.what)}</h2>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          flaw={flaws.get('name')}
          value={draft.name}
          onChange={(name) => set({ ...draft, name })}
        />
        <TextField
          label={texts.code}
          flaw={flaws.get('code')}
          value={draft.code}
          onChange={(code) => set({ ...draft, code })}
        />
        {isNew && <Places draft={draft} flaws={flaws} set={set} />}
        <Kinds draft={draft} flaws={flaws} set={set} />
      </section>
      <SourcesEditor draft={draft} flaws={flaws} set={set} />
      <CostLinesEditor draft={draft} flaws={flaws} set={set} />
    </>
  )
}
