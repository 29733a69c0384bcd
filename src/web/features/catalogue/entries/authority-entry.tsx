import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../../lib/language.tsx'
import { authorityQuery } from '../queries.ts'
import { StatusBadge } from '../standing.tsx'
import { EntryFrame } from './entry-frame.tsx'

const texts = {
  clause: words('条款', 'Clause'),
  says: words('内容要点（转述）', 'What it says, in our words'),
  status: words('核实情况', 'Confirmed'),
}

/** A document with the clauses the rules rely on. */
export const AuthorityEntry = ({ id }: { readonly id: string }) => {
  const say = useSay()
  return (
    <EntryFrame
      kind="authorities"
      query={useQuery(authorityQuery(id))}
      titleOf={({ title }) => say(title)}
      leadOf={({ number, issuer, date, status, statusNote }) => (
        <>
          {[number, issuer, date].filter(Boolean).join(' · ')} <StatusBadge status={status} /> {say(statusNote)}
        </>
      )}
    >
      {({ clauses }) => (
        <div className="table-wrap">
          <table className="table table-cards">
            <thead>
              <tr>
                {[texts.clause, texts.says, texts.status].map((head) => (
                  <th scope="col" key={head.zh}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {clauses.map(({ clause, says, status }) => (
                <tr key={`${clause} ${says.zh}`}>
                  <th scope="row">{clause}</th>
                  <td>{say(says)}</td>
                  <td>
                    <StatusBadge status={status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </EntryFrame>
  )
}
