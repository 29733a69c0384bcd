import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words } from '#domain/words/words.ts'
import { monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { OrganisationChoice } from '../reading/organisation-choice.tsx'
import { kindWords } from './kind-words.ts'
import { ledgerSources, type TableDraft } from './table-draft.ts'

const texts = {
  title: words('表里没有写明的', 'What the table does not say'),
  kind: words('导入为', 'Import as'),
  mode: words('每行是', 'Each row is'),
  entries: words('一笔记录', 'one entry'),
  balances: words('累计数（与台账相减）', 'the sum so far (the difference is entered)'),
  entry: words('预算类型', 'Kind of budget'),
  source: words('资金来源（表中没有时）', 'Source, where rows name none'),
  bySelf: words('以表中为准', 'as the rows say'),
  on: words('生效日期', 'Effective on'),
  month: words('月份', 'Month'),
  byDate: words('按表中日期', 'by the dates in the rows'),
  reason: words('调整理由', 'Reason'),
}

const verbs = ['import.run', 'ledger.enter'] as const
const kinds = ['projects', 'budget-entries', 'execution-entries'] as const
const entryKinds = ['opening', 'addition', 'reduction', 'carry-over'] as const
const months = Array.from({ length: 12 }, (_, index) => index + 1)

type Props = { readonly draft: TableDraft; readonly year: number; readonly set: (draft: TableDraft) => void }

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text)

const Source = ({ draft, set }: Props) => {
  const { say } = useLanguage()
  const options = ledgerSources.map((value) => ({ value, text: say(fundSourceTerms[value]) }))
  return (
    <SelectField
      label={texts.source}
      value={draft.source}
      options={[{ value: '', text: say(texts.bySelf) }, ...options]}
      onChange={(source) => set({ ...draft, source: oneOf(ledgerSources, source) ?? '' })}
    />
  )
}

const Budget = ({ draft, set, year }: Props) => {
  const { say } = useLanguage()
  return (
    <>
      <SelectField
        label={texts.entry}
        value={draft.entryKind}
        options={entryKinds.map((value) => ({ value, text: say(budgetEntryTerms[value]) }))}
        onChange={(text) => set({ ...draft, entryKind: oneOf(entryKinds, text) ?? draft.entryKind })}
      />
      <Field label={say(texts.on)}>
        {(wired) => (
          <input
            {...wired}
            type="date"
            className="input"
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={draft.effectiveOn}
            onChange={({ target }) => set({ ...draft, effectiveOn: target.value })}
          />
        )}
      </Field>
      {draft.entryKind !== 'opening' && (
        <TextField label={texts.reason} value={draft.reason} onChange={(reason) => set({ ...draft, reason })} />
      )}
    </>
  )
}

const Execution = ({ draft, set }: Props) => {
  const { say, language } = useLanguage()
  const options = months.map((month) => ({ value: String(month), text: monthText(month, language) }))
  return (
    <SelectField
      label={texts.month}
      value={draft.month}
      options={[{ value: '', text: say(texts.byDate) }, ...options]}
      onChange={(month) => set({ ...draft, month })}
    />
  )
}

/** What holds for every row where the row says nothing of it. */
export const DefaultsCard = (props: Props) => {
  const { say } = useLanguage()
  const { draft, set, year } = props
  return (
    <section className="card stack-s" aria-labelledby="defaults-heading">
      <h2 id="defaults-heading">{say(texts.title)}</h2>
      <div className="pair">
        <SelectField
          label={texts.kind}
          value={draft.kind}
          options={kinds.map((value) => ({ value, text: say(kindWords[value]) }))}
          onChange={(text) => set({ ...draft, kind: oneOf(kinds, text) ?? draft.kind })}
        />
        <OrganisationChoice
          verbs={verbs}
          year={year}
          value={draft.organisation}
          onChange={(organisation) => set({ ...draft, organisation })}
        />
        <Source {...props} />
        {draft.kind !== 'projects' && (
          <SelectField
            label={texts.mode}
            value={draft.mode}
            options={(['entries', 'balances'] as const).map((value) => ({ value, text: say(texts[value]) }))}
            onChange={(text) => set({ ...draft, mode: oneOf(['entries', 'balances'] as const, text) ?? draft.mode })}
          />
        )}
        {draft.kind === 'budget-entries' && <Budget {...props} />}
        {draft.kind === 'execution-entries' && <Execution {...props} />}
      </div>
    </section>
  )
}
