import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'

const texts = { name: words('绩衡', 'Jiheng'), home: words('绩衡首页', 'Jiheng, first page') }

/** A balance: two pans, level. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <g stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" fill="none">
      <path d="M8 11h16M16 7v18M11.500 25h9" />
    </g>
    <path
      d="M4.800 18 8 11l3.200 7a3.300 3.300 0 0 1-6.400 0ZM20.800 18 24 11l3.200 7a3.300 3.300 0 0 1-6.400 0Z"
      fill="var(--on-accent)"
    />
  </svg>
)

export const Brand = () => {
  const say = useSay()
  return (
    <Link className="brand" to="/" aria-label={say(texts.home)}>
      <BrandMark />
      <span className="brand-name">{say(texts.name)}</span>
    </Link>
  )
}
