import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../../lib/language.tsx'
import { formQuery } from '../queries.ts'
import { SourceText, StatusBadge, Years } from '../standing.tsx'
import { EntryFrame } from './entry-frame.tsx'

const texts = { caption: words('表样', 'The form'), each: words('按条目重复', 'once for each item') }

/** An official form as its rows are laid out. */
export const FormEntry = ({ id }: { readonly id: string }) => {
  const say = useSay()
  return (
    <EntryFrame
      kind="forms"
      query={useQuery(formQuery(id))}
      titleOf={({ name }) => say(name)}
      leadOf={({ source, status, statusNote, fromYear, toYear }) => (
        <>
          <SourceText source={source} /> · <Years from={fromYear} to={toYear} />{' '}
          <StatusBadge status={status} note={statusNote} />
        </>
      )}
    >
      {({ head, rows, foot }) => (
        <div className="table-wrap">
          <table className="table">
            <caption className="visually-hidden">{say(texts.caption)}</caption>
            <tbody>
              {[...head, ...rows, ...foot].map(({ name, each, cells }, at) => (
                <tr key={`${name}${at}`}>
                  {cells.map((cell, index) => (
                    <td key={`${cell.name}${index}`} colSpan={cell.columns} rowSpan={cell.rows}>
                      {cell.text ?? <span className="muted">{cell.wanted}</span>}
                    </td>
                  ))}
                  {each !== undefined && <td className="small muted">{say(texts.each)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </EntryFrame>
  )
}
