import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Writing } from '../self-evaluation/queries.ts'

const texts = {
  label: words('报告提纲', 'Outline of the report'),
  wanted: (count: number) => words(`${count}处待补`, `${count} missing`),
  written: words('已写', 'written'),
}

type Props = { readonly writing: Writing; readonly at: number }

/** The headings of the report, each with what is still missing under it. */
export const OutlineNav = ({ writing, at }: Props) => {
  const say = useSay()
  const written = new Set(writing.sections.filter(({ text }) => text.trim() !== '').map(({ section }) => section))
  return (
    <nav className="outline" aria-label={say(texts.label)}>
      <ol>
        {writing.headings.map(({ number, heading, level, sections, wanted }, index) => (
          <li key={`${number}${heading}`} data-level={level}>
            <Link
              className="outline-link"
              to={`?h=${index}`}
              replace
              preventScrollReset
              aria-current={index === at ? 'true' : undefined}
            >
              <span className="grow">
                {number}
                {heading}
              </span>
              {wanted.length > 0 && <Badge tone="warn">{say(texts.wanted(wanted.length))}</Badge>}
              {wanted.length === 0 && sections.some((section) => written.has(section)) && (
                <span className="outline-done">
                  <Icon name="check" />
                  <span className="visually-hidden">{say(texts.written)}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
