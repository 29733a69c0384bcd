import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Cell, changed, Heads, Result, Take, TakeAll, type TableProps } from './take-cells.tsx'
import type { ProjectDraft } from './take-over-draft.ts'

const texts = {
  projects: words('项目', 'Projects'),
  name: words('名称', 'Name'),
  code: words('编码', 'Code'),
  codeHint: words('由系统编制', 'made up'),
  amount: words('本年预算（万元）', 'Budget (10,000 yuan)'),
  last: words('上年预算', 'Last budget'),
  spent: words('上年支出', 'Last spent'),
  result: words('结果', 'Outcome'),
}

type ProjectTable = TableProps<ProjectDraft>

const ProjectRow = ({ row, rows, outcomes, proposal, set }: ProjectTable & { readonly row: ProjectDraft }) => {
  const say = useSay()
  const money = useMoney()
  const { lastBudget, lastActual } = proposal.projects.find(({ key }) => key === row.key) ?? {}
  const put = (more: Partial<ProjectDraft>): void => set(changed(rows, { ...row, ...more }))
  return (
    <tr>
      <Take name={row.name} isTaken={row.isTaken} onChange={(isTaken) => put({ isTaken })} />
      <td>
        <Cell
          label={texts.name}
          name={row.name}
          className="input-name"
          value={row.name}
          onChange={(name) => put({ name })}
        />
      </td>
      <td>
        <Cell
          label={texts.code}
          name={row.name}
          value={row.code}
          placeholder={say(texts.codeHint)}
          onChange={(code) => put({ code })}
        />
      </td>
      <td>
        <Cell label={texts.amount} name={row.name} isNumber value={row.amount} onChange={(amount) => put({ amount })} />
      </td>
      <td className="number">{lastBudget === undefined ? '' : money(lastBudget)}</td>
      <td className="number">{lastActual === undefined ? '' : money(lastActual)}</td>
      <Result outcome={outcomes.get(row.key)} />
    </tr>
  )
}

const unitHeads = ({ last, spent }: { last: Words; spent: Words }, unit: string): readonly Words[] =>
  [last, spent].map(({ zh, en }) => words(`${zh}（${unit}）`, `${en} (${unit})`))

/** Projects of last year that become drafts. */
export const ProjectsToTake = (props: ProjectTable) => {
  const say = useSay()
  const unit = useUnitName()
  const { rows, set } = props
  const heads = [texts.name, texts.code, texts.amount, ...unitHeads(texts, unit), texts.result]
  return (
    <section className="card card-flush" aria-labelledby="take-projects">
      <div className="card-head">
        <h2 id="take-projects">{say(texts.projects)}</h2>
      </div>
      <div className="mapping take-over" tabIndex={0} role="group" aria-label={say(texts.projects)}>
        <table className="table">
          <thead>
            <tr>
              <TakeAll
                isAll={rows.every(({ isTaken }) => isTaken)}
                onChange={(isTaken) => set(rows.map((row) => ({ ...row, isTaken })))}
              />
              <Heads heads={heads} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProjectRow key={row.key} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
