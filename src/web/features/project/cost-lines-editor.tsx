import { costBasisTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { emptyLine, type DraftLine } from './project-draft.ts'
import type { FormProps } from './project-form.tsx'

const texts = {
  heading: words('成本测算', 'Cost build-up'),
  none: words('还没有测算明细', 'No lines yet'),
  noneWhy: words(
    '按“数量 × 单价”逐项测算，写明单价依据：支出标准、合同价、询价或历史水平。',
    'Build the costs up line by line, quantity × unit price, and say what each price rests on.',
  ),
  name: words('内容', 'Item'),
  quantity: words('数量', 'Quantity'),
  unit: words('计量单位', 'Unit'),
  price: words('单价', 'Unit price'),
  basis: words('单价依据', 'Basis of the price'),
  explanation: words('说明', 'Explanation'),
  add: words('增加一行', 'Add a line'),
  remove: words('删除这一行', 'Remove this line'),
}

type LineProps = {
  readonly line: DraftLine
  readonly flaws: FormProps['flaws']
  readonly change: (to: Partial<DraftLine>) => void
  readonly remove: () => void
}

const Line = ({ line, flaws, change, remove }: LineProps) => {
  const say = useSay()
  const { key, name, quantity, unit, price, basis, explanation } = line
  const priceFlaw = flaws.get(`${key}.price`)
  return (
    <div className="cost-line">
      <TextField
        label={texts.name}
        flaw={flaws.get(`${key}.name`)}
        value={name}
        onChange={(to) => change({ name: to })}
      />
      <div className="pair-narrow">
        <TextField
          label={texts.quantity}
          inputMode="decimal"
          flaw={flaws.get(`${key}.quantity`)}
          value={quantity}
          onChange={(to) => change({ quantity: to })}
        />
        <TextField label={texts.unit} value={unit} onChange={(to) => change({ unit: to })} />
      </div>
      <Field label={say(texts.price)} error={priceFlaw && say(priceFlaw)}>
        {(wired) => <MoneyInput wired={wired} value={price} onChange={(to) => change({ price: to })} />}
      </Field>
      <SelectField
        label={texts.basis}
        value={basis}
        options={idsOf(costBasisTerms).map((value) => ({ value, text: say(costBasisTerms[value]) }))}
        onChange={(value) => change({ basis: idsOf(costBasisTerms).find((one) => one === value) ?? basis })}
      />
      <TextField label={texts.explanation} value={explanation} onChange={(to) => change({ explanation: to })} />
      <Button look="quiet" icon="trash" aria-label={say(texts.remove)} onClick={remove} />
    </div>
  )
}

/** How the amount came about, line by line. */
export const CostLinesEditor = ({ draft, flaws, set }: FormProps) => {
  const say = useSay()
  const { lines } = draft
  return (
    <section className="card stack" aria-labelledby="project-costs">
      <h2 id="project-costs">{say(texts.heading)}</h2>
      {lines.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {lines.map((line) => (
        <Line
          key={line.key}
          line={line}
          flaws={flaws}
          change={(to) =>
            set({ ...draft, lines: lines.map((one) => (one.key === line.key ? { ...one, ...to } : one)) })
          }
          remove={() => set({ ...draft, lines: lines.filter((one) => one.key !== line.key) })}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => set({ ...draft, lines: [...lines, emptyLine()] })}>
          {say(texts.add)}
        </Button>
      </div>
    </section>
  )
}
