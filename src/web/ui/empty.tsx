import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

/** Where nothing is yet: says what will be here, and how it comes. */
export const Empty = ({ title, children, action }: Props) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
)
