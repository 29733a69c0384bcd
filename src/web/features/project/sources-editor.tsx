import { printMoney, sumMoney } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { grouped } from '../../lib/money-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput, parseTyped } from '../../ui/money-input.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { draftSources, emptySource, type ProjectDraft } from './project-draft.ts'
import type { FormProps } from './project-form.tsx'

const texts = {
  heading: words('资金来源', 'Sources of the money'),
  source: words('来源', 'Source'),
  amount: words('金额', 'Amount'),
  add: words('增加一项来源', 'Add a source'),
  remove: words('删除这项来源', 'Remove this source'),
  total: (amount: string) => words(`合计 ${amount} 万元`, `Together ${amount} × 10,000 yuan`),
}

type Source = ProjectDraft['sources'][number]

/** Where the money comes from, with the sum as it is typed. */
export const SourcesEditor = ({ draft, flaws, set }: FormProps) => {
  const say = useSay()
  const { sources } = draft
  const change = (key: string, to: Partial<Source>): void =>
    set({ ...draft, sources: sources.map((one) => (one.key === key ? { ...one, ...to } : one)) })
  const total = sumMoney(sources.flatMap(({ amount }) => parseTyped(amount) ?? []))
  const options = draftSources.map((value) => ({ value, text: say(fundSourceTerms[value]) }))
  const flawOf = (key: string): string | undefined => {
    const flaw = flaws.get(key)
    return flaw && say(flaw)
  }
  return (
    <section className="card stack" aria-labelledby="project-sources">
      <div className="row-apart">
        <h2 id="project-sources">{say(texts.heading)}</h2>
        <span className="muted">
          {say(texts.total(grouped(printMoney(total, { unit: '万元', decimals: 2, rounding: halfUp }))))}
        </span>
      </div>
      {sources.map(({ key, source, amount }) => (
        <div className="line-editor" key={key}>
          <SelectField
            label={texts.source}
            value={source}
            options={options}
            onChange={(value) => change(key, { source: draftSources.find((one) => one === value) ?? source })}
          />
          <Field label={say(texts.amount)} error={flawOf(key)}>
            {(wired) => <MoneyInput wired={wired} value={amount} onChange={(to) => change(key, { amount: to })} />}
          </Field>
          <Button
            look="quiet"
            icon="trash"
            aria-label={say(texts.remove)}
            onClick={() => set({ ...draft, sources: sources.filter((one) => one.key !== key) })}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => set({ ...draft, sources: [...sources, emptySource()] })}>
          {say(texts.add)}
        </Button>
      </div>
    </section>
  )
}
