import { Link } from 'react-router'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Fact } from './facts.ts'

const texts = {
  origin: words('怎么来的', 'How it came about'),
  places: words('在报告里的位置', 'Where it is printed'),
  inTable: words('表格', 'table'),
  evidence: words('佐证', 'Evidence'),
  none: words('没有佐证材料', 'No evidence'),
  nowhere: words('报告里还没有用到。', 'It is not printed yet.'),
  part: words('打开科室分表，查看填报经过', 'Open the part it was filled in at, with its history'),
  score: words('打开得分明细', 'Open the score in detail'),
  missing: words('没有这个数据', 'There is no such fact'),
  missingWhy: words(
    '它可能已改名或没有填报。请删去，或改用列表中的数据。',
    'It was renamed or not filled in. Delete it, or take one of the list.',
  ),
}

const Places = ({ fact }: { readonly fact: Fact }) => {
  const say = useSay()
  if (fact.places.length === 0) return <p className="muted small">{say(texts.nowhere)}</p>
  return (
    <ul className="fact-places">
      {fact.places.map(({ section, inTable, context }) => (
        <li key={`${section} ${context}`}>
          <span className="small muted">
            {section} {inTable && <Badge>{say(texts.inTable)}</Badge>}
          </span>
          <div>{context}</div>
        </li>
      ))}
    </ul>
  )
}

const Evidence = ({ fact }: { readonly fact: Fact }) => {
  const say = useSay()
  return (
    <section className="stack-s">
      <h3>{say(texts.evidence)}</h3>
      {fact.evidence.length === 0 && <p className="muted small">{say(texts.none)}</p>}
      <ul className="small">
        {fact.evidence.map(({ attachmentId, fileName, class: kind }) => (
          <li key={attachmentId}>
            <a href={`/api/attachments/${attachmentId}/content?inline=true`} target="_blank" rel="noreferrer">
              {fileName}（{say(evidenceClassTerms[kind])}）
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly id: string; readonly fact: Fact | undefined; readonly onClose: () => void }

/** A fact: its value, how it came about, every place that prints it, and what shows it. */
export const FactDialog = ({ id, fact, onClose }: Props) => {
  const say = useSay()
  if (!fact)
    return (
      <Dialog title={say(texts.missing)} onClose={onClose}>
        <p>{say(texts.missingWhy)}</p>
      </Dialog>
    )
  return (
    <Dialog title={`${say(fact.name)} ${fact.text}`} onClose={onClose} isSide>
      <section className="stack-s">
        <h3>{say(texts.origin)}</h3>
        <p>{say(fact.origin)}</p>
        {fact.partId !== undefined && <Link to={`/parts/${fact.partId}`}>{say(texts.part)}</Link>}
        {fact.kind === 'score' && <Link to={`/self-evaluations/${id}/score`}>{say(texts.score)}</Link>}
      </section>
      <section className="stack-s">
        <h3>{say(texts.places)}</h3>
        <Places fact={fact} />
      </section>
      {fact.kind === 'indicator' && <Evidence fact={fact} />}
    </Dialog>
  )
}
