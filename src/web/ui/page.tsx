import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'

const product = words('绩衡', 'Jiheng')

/** Names the page in the tab of the browser. */
const useTitle = (title: string): void => {
  const say = useSay()
  useEffect(() => {
    document.title = `${title} · ${say(product)}`
  }, [title, say])
}

type Crumb = { readonly to: string; readonly text: string }

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  readonly isNarrow?: boolean
  readonly children: ReactNode
}

/** A page with its heading; the heading takes the focus when the page was opened from another. */
export const Page = ({ title, lead, crumbs = [], actions, isNarrow = false, children }: Props) => {
  useTitle(title)
  return (
    <div className={isNarrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        <div className="grow">
          {crumbs.length > 0 && (
            <div className="crumbs">
              {crumbs.map(({ to, text }) => (
                <span key={to}>
                  <Link to={to}>{text}</Link> <span aria-hidden="true">/</span>
                </span>
              ))}
            </div>
          )}
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <div className="page-head-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
