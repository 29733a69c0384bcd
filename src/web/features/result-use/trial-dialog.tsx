import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { resultUseContract } from '#contract/result-use.ts'
import { isNegative, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import { recurrenceTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { suggestionTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { decimalText } from '../../lib/money-text.ts'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { tablesQuery, type UseTable } from './queries.ts'
import { TrialResult } from './trial-result.tsx'

const texts = {
  title: words('试算结果应用', 'Try the use of results'),
  about: words(
    '只算不改：换一张规则表，或改动保留比例，看下年预算会怎样变化。',
    'Changes nothing: choose a table or change its shares, and see the next budgets.',
  ),
  table: words('规则表', 'Table'),
  inForce: (name: string) => words(`${name}（现行）`, `${name} (in force)`),
  grade: words('等级', 'Grade'),
  recurrence: words('项目类型', 'Kind'),
  suggestion: words('建议', 'Suggestion'),
  keep: words('保留（%）', 'Kept (%)'),
  keepOf: (grade: string, kinds: string) => words(`${grade}保留比例，${kinds}`, `share kept for ${grade}, ${kinds}`),
  suggestionOf: (grade: string, kinds: string) =>
    words(`${grade}的建议，${kinds}`, `suggestion for ${grade}, ${kinds}`),
  try: words('试算', 'Try'),
  close: words('关闭', 'Close'),
  none: words('规则目录中没有结果应用规则表。', 'The catalogue has no table.'),
}

type Line = Omit<UseTable['lines'][number], 'keep'> & { readonly keep: string }

const linesOf = ({ lines }: UseTable): readonly Line[] =>
  lines.map((line) => ({ ...line, keep: decimalText(line.keep) }))

const readKeep = (text: string): Decimal | undefined => {
  const keep = parseDecimal(text)
  return keep && !isNegative(keep) ? keep : undefined
}

type LinesProps = { readonly lines: readonly Line[]; readonly onChange: (lines: readonly Line[]) => void }

const Lines = ({ lines, onChange }: LinesProps) => {
  const say = useSay()
  const kindsOf = (recurrences: Line['recurrences']): string =>
    recurrences.map((one) => say(recurrenceTerms[one])).join('、')
  const change = (at: number, edit: Partial<Line>): void =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...edit } : line)))
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(texts.grade)}</th>
          <th scope="col">{say(texts.recurrence)}</th>
          <th scope="col">{say(texts.suggestion)}</th>
          <th scope="col">{say(texts.keep)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ grade, recurrences, suggestion, keep }, at) => (
          <tr key={`${grade} ${recurrences.join(' ')}`}>
            <th scope="row">{grade}</th>
            <td>{kindsOf(recurrences)}</td>
            <td>
              <select
                className="input"
                aria-label={say(texts.suggestionOf(grade, kindsOf(recurrences)))}
                value={suggestion}
                onChange={({ target }) => {
                  const chosen = idsOf(suggestionTerms).find((one) => one === target.value)
                  if (chosen) change(at, { suggestion: chosen })
                }}
              >
                {idsOf(suggestionTerms).map((one) => (
                  <option key={one} value={one}>
                    {say(suggestionTerms[one])}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <input
                className="input number trial-keep"
                inputMode="decimal"
                aria-label={say(texts.keepOf(grade, kindsOf(recurrences)))}
                aria-invalid={readKeep(keep) ? undefined : true}
                value={keep}
                onChange={({ target }) => change(at, { keep: target.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type FormProps = { readonly tables: readonly UseTable[]; readonly first: UseTable }

const Form = ({ tables, first }: FormProps) => {
  const say = useSay()
  const { year } = useYear()
  const [table, setTable] = useState(first)
  const [lines, setLines] = useState(() => linesOf(first))
  const trial = useMutation({
    mutationFn: () => {
      const read = lines.flatMap((line) => {
        const keep = readKeep(line.keep)
        return keep ? [{ ...line, keep }] : []
      })
      return call(resultUseContract.try, { body: { year, lines: read } })
    },
  })
  const choose = (id: string): void => {
    const found = tables.find((one) => one.id === id)
    if (!found) return
    setTable(found)
    setLines(linesOf(found))
    trial.reset()
  }
  return (
    <>
      <SelectField
        label={texts.table}
        value={table.id}
        options={tables.map(({ id, name, isInForce }) => ({
          value: id,
          text: isInForce ? say(texts.inForce(say(name))) : say(name),
        }))}
        onChange={choose}
      />
      <p className="small muted">{say(table.statusNote)}</p>
      <Lines lines={lines} onChange={setLines} />
      <div>
        <Button look="primary" isBusy={trial.isPending} onClick={() => trial.mutate()}>
          {say(texts.try)}
        </Button>
      </div>
      {trial.error && <ErrorNotice error={trial.error} />}
      {trial.data && <TrialResult trial={trial.data} />}
    </>
  )
}

/** Another table, or other shares: what the next budgets would be. Nothing is changed. */
export const TrialDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  const { year } = useYear()
  const { data, error } = useQuery(tablesQuery(year))
  const first = data?.items.find(({ isInForce }) => isInForce) ?? data?.items[0]
  return (
    <Dialog title={say(texts.title)} isSide onClose={onClose}>
      <p>{say(texts.about)}</p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Loading />}
      {data && !first && <p>{say(texts.none)}</p>}
      {data && first && <Form tables={data.items} first={first} />}
    </Dialog>
  )
}
