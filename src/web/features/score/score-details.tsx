import { Link } from 'react-router'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import type { TraceLine } from '#domain/scheme/trace-lines.ts'
import { words } from '#domain/words/words.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import type { Scoring, Whole } from '../self-evaluation/queries.ts'
import { citationsOf } from './citations.ts'
import type { ScoreItem } from './score-tree.ts'

const texts = {
  rule: words('计分办法', 'Rule'),
  worked: words('算式', 'Worked out'),
  figures: words('取数', 'Figures'),
  why: words('结论', 'Why'),
  clause: words('依据', 'Clause'),
  note: words('说明', 'Note'),
  evidence: words('佐证', 'Evidence'),
  noEvidence: words('没有佐证材料', 'no evidence'),
  computed: words('方案计算', 'By the scheme'),
  adjusted: words('自行调整', 'Own adjustment'),
  review: words('财政复核', 'The reviewer'),
  adjust: words('调整得分', 'Adjust the score'),
  give: words('给出得分', 'Give a score'),
  notTold: words('不能计算', 'cannot be told'),
  toConfirm: words('待核实', 'to be confirmed'),
  confirmed: words('已核实', 'confirmed'),
  office: words('填报', 'Filled in by'),
}

type Props = {
  readonly whole: Whole
  readonly scoring: Scoring
  readonly item: ScoreItem
  readonly onAdjust: () => void
}

const Clauses = ({ scoring, item }: Pick<Props, 'scoring' | 'item'>) => {
  const say = useSay()
  return citationsOf(scoring, item.path).map(({ authority, citation, status }) => (
    <div key={`${citation.authority} ${citation.clause}`}>
      {authority ? say(authority.title) : citation.authority}
      {authority?.number !== undefined && ` ${authority.number}`} · {citation.clause}：{say(citation.says)}{' '}
      <Badge tone={status === 'confirmed' ? 'good' : 'calm'}>
        {say(status === 'confirmed' ? texts.confirmed : texts.toConfirm)}
      </Badge>
    </div>
  ))
}

const figuresOf = (line: TraceLine, say: ReturnType<typeof useSay>): string =>
  line.inputs.map(({ name, value }) => `${say(name)} ${say(value)}`).join('；')

/** An indicator behind the criterion: what was asked, what came, what it gave, and what shows it. */
const Row = ({ line, scoring }: { readonly line: TraceLine; readonly scoring: Scoring }) => {
  const say = useSay()
  const nameOf = useNames()
  const row = scoring.rows.find(({ name }) => name === line.name.zh)
  return (
    <li className="score-row">
      <div className="row-apart">
        <strong>{say(line.name)}</strong>
        <span className="number">
          {pointsText(line.earned)} / {pointsText(line.full)}
        </span>
      </div>
      <div className="small">
        {figuresOf(line, say)} · {say(line.why)}
      </div>
      <div className="small muted row">
        {row?.partId !== undefined && (
          <span>
            {say(texts.office)} <Link to={`/parts/${row.partId}`}>{nameOf(row.organisationId)}</Link>
          </span>
        )}
        {row?.evidence.map(({ attachmentId, fileName, class: kind }) => (
          <a
            key={attachmentId}
            href={`/api/attachments/${attachmentId}/content?inline=true`}
            target="_blank"
            rel="noreferrer"
          >
            {fileName}（{say(evidenceClassTerms[kind])}）
          </a>
        ))}
        {row?.evidence.length === 0 && <span>{say(texts.noEvidence)}</span>}
      </div>
    </li>
  )
}

const Rows = ({ item: { line }, scoring }: Pick<Props, 'item' | 'scoring'>) => {
  const rows = line.children.filter(({ isRow }) => isRow)
  if (rows.length === 0) return undefined
  return (
    <ul className="score-rows">
      {rows.map((row) => (
        <Row key={row.name.zh} line={row} scoring={scoring} />
      ))}
    </ul>
  )
}

const Beside = ({ item: { score, review } }: Pick<Props, 'item'>) => {
  const say = useSay()
  if (!score) return undefined
  const { computed, adjusted, reason } = score
  return (
    <dl className="score-beside">
      <div>
        <dt>{say(texts.computed)}</dt>
        <dd>{computed ? pointsText(computed) : say(texts.notTold)}</dd>
      </div>
      {adjusted && (
        <div>
          <dt>{say(texts.adjusted)}</dt>
          <dd>
            {pointsText(adjusted)} <span className="small muted">{reason}</span>
          </dd>
        </div>
      )}
      {review?.ownScore && (
        <div>
          <dt>{say(texts.review)}</dt>
          <dd>
            {pointsText(review.ownScore)} <span className="small muted">{review.opinion}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Why a criterion has its points: rule, figures, clause, evidence; what was made of it, by whom. */
export const ScoreDetails = ({ whole, scoring, item, onAdjust }: Props) => {
  const { say } = useLanguage()
  const mayDo = useRights()
  const { line, score } = item
  const mayAdjust = score && whole.state === 'assembled' && mayDo('self-evaluation.assemble', whole)
  const facts = [
    [texts.why, say(line.why)],
    [texts.worked, line.worked ?? ''],
    [texts.figures, figuresOf(line, say)],
    [texts.rule, line.rule ? [line.rule.formula, ...line.modifiers].map(say).join('；') : ''],
    [texts.note, line.note ? say(line.note) : ''],
  ] as const
  return (
    <div className="score-details">
      <dl className="score-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name.en}>
              <dt>{say(name)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        <div>
          <dt>{say(texts.clause)}</dt>
          <dd>
            <Clauses scoring={scoring} item={item} />
          </dd>
        </div>
      </dl>
      <Rows item={item} scoring={scoring} />
      <div className="row-apart">
        <Beside item={item} />
        {mayAdjust && (
          <span className="no-print">
            <Button onClick={onAdjust}>{say(score.computed ? texts.adjust : texts.give)}</Button>
          </span>
        )}
      </div>
    </div>
  )
}
