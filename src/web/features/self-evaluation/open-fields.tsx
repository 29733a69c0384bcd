import type { SectionKind } from '#domain/filing/filing.ts'
import { below } from '#domain/process/organisation.ts'
import { sectionTerms } from '#domain/words/section-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Field } from '../../ui/field.tsx'
import { useTree } from '../organisation/queries.ts'

const texts = {
  due: words('报送财政截止', 'Due at the bureau'),
  partsDue: words('科室提交截止', 'Due from the offices'),
  offices: words('参加的科室和单位', 'Offices and units'),
  automatic: words('所有有绩效目标的科室', 'All offices with goals in force'),
  chosen: words('只要所选的', 'Only those chosen'),
  owed: words('科室要写的文字', 'What offices write'),
  order: words('科室应在报送财政之前提交', 'Offices are due before the bureau'),
}

/** What every office writes unless the finance officer says otherwise. */
export const usual: readonly SectionKind[] = ['task-results', 'problems', 'measures']
const offered: readonly SectionKind[] = [...usual, 'duties', 'achievements', 'management', 'efficiency']
/** As offices read them. */
const officeNames: Readonly<Partial<Record<SectionKind, Words>>> = {
  'task-results': words('主要工作完成情况', 'What was done'),
  problems: words('存在的问题', 'Problems'),
  measures: words('改进措施', 'Measures'),
}
/** What offices are asked to write, as they read it. */
export const nameOfSection = (section: SectionKind): Words =>
  officeNames[section] ?? words(sectionTerms[section].zh, sectionTerms[section].en)

/** A self-evaluation as it is being opened. */
export type Draft = {
  readonly organisationId: string
  readonly schemeId: string
  readonly outlineId: string
  readonly dueOn: string
  readonly partsDueOn: string
  readonly isChosen: boolean
  readonly offices: readonly string[]
  readonly sections: readonly SectionKind[]
}

const withOrWithout = <T,>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

type FieldProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** When offices and the whole are due. */
export const Days = ({ draft, onChange }: FieldProps) => {
  const say = useSay()
  const isWrong = draft.partsDueOn > draft.dueOn
  return (
    <div className="pair-narrow">
      <Field label={say(texts.partsDue)} error={isWrong ? say(texts.order) : undefined}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            type="date"
            value={draft.partsDueOn}
            onChange={({ target }) => onChange({ ...draft, partsDueOn: target.value })}
          />
        )}
      </Field>
      <Field label={say(texts.due)}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            type="date"
            value={draft.dueOn}
            onChange={({ target }) => onChange({ ...draft, dueOn: target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Who takes part. */
export const Offices = ({ draft, onChange }: FieldProps) => {
  const say = useSay()
  const tree = useTree()
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{say(texts.offices)}</legend>
      {[false, true].map((isChosen) => (
        <label className="tick" key={String(isChosen)}>
          <input
            type="radio"
            name="offices"
            checked={draft.isChosen === isChosen}
            onChange={() => onChange({ ...draft, isChosen })}
          />
          {say(isChosen ? texts.chosen : texts.automatic)}
        </label>
      ))}
      {draft.isChosen && (
        <div className="ticks">
          {below(tree, draft.organisationId).map(({ id, name }) => (
            <label className="tick" key={id}>
              <input
                type="checkbox"
                checked={draft.offices.includes(id)}
                onChange={() => onChange({ ...draft, offices: withOrWithout(draft.offices, id) })}
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** What they write. */
export const Owed = ({ draft, onChange }: FieldProps) => {
  const say = useSay()
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{say(texts.owed)}</legend>
      <div className="ticks">
        {offered.map((section) => (
          <label className="tick" key={section}>
            <input
              type="checkbox"
              checked={draft.sections.includes(section)}
              onChange={() => onChange({ ...draft, sections: withOrWithout(draft.sections, section) })}
            />
            {say(nameOfSection(section))}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
