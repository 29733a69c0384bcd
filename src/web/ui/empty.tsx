import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

/** Where nothing is yet: says what will be here, and how it comes. */
export const Empty = ({ title, children, action }: Props) => (
  <div className="empty">
    <h3>{title}</h3>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
)
