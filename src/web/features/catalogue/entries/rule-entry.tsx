import { useQuery } from '@tanstack/react-query'
import { useSay } from '../../../lib/language.tsx'
import { ruleQuery } from '../queries.ts'
import { SourceText, StatusBadge, Years } from '../standing.tsx'
import { EntryFrame } from './entry-frame.tsx'

/** A rule of the yearly cycle, as tables. */
export const RuleEntry = ({ id }: { readonly id: string }) => {
  const say = useSay()
  return (
    <EntryFrame
      kind="rules"
      query={useQuery(ruleQuery(id))}
      titleOf={({ name }) => say(name)}
      leadOf={({ source, clause, status, statusNote, fromYear, toYear }) => (
        <>
          <SourceText source={source} /> {clause} · <Years from={fromYear} to={toYear} />{' '}
          <StatusBadge status={status} note={statusNote} />
        </>
      )}
    >
      {({ tables }) => (
        <div>
          {tables.map(({ title, columns, rows }) => (
            <section className="rule-table" key={title.zh}>
              <h2>{say(title)}</h2>
              <div className="table-wrap">
                <table className="table">
                  <thead>
                    <tr>
                      {columns.map((column) => (
                        <th scope="col" key={column.zh}>
                          {say(column)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row, at) => (
                      <tr key={`${at}${row[0]?.zh}`}>
                        {row.map((cell, index) => (
                          <td key={columns[index]?.zh}>{say(cell)}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          ))}
        </div>
      )}
    </EntryFrame>
  )
}
