import { fieldHelps, type FieldHelpId } from '#domain/help/field-help.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'

const texts = {
  help: words('怎么填', 'How to fill this in'),
  good: words('这样写', 'Like this'),
  bad: words('不要这样', 'Not like this'),
  confirm: words('条款待核实', 'clause to be confirmed'),
}

/** Help at a field: an example to follow, one to avoid, and the clause behind it. Folded until it is asked for. */
export const FieldHelp = ({ of }: { readonly of: FieldHelpId }) => {
  const say = useSay()
  const { good, bad, why, clause, status } = fieldHelps[of]
  return (
    <details className="field-help no-print">
      <summary>
        <Icon name="info" />
        {say(texts.help)}
      </summary>
      <div className="field-help-body">
        <p className="field-help-good">
          <strong>{say(texts.good)}</strong> {say(good)}
        </p>
        <p className="field-help-bad">
          <strong>{say(texts.bad)}</strong> {say(bad)}
        </p>
        <p>{say(why)}</p>
        <p className="small muted">
          {say(clause)} {status === 'to-confirm' && <Badge tone="warn">{say(texts.confirm)}</Badge>}
        </p>
      </div>
    </details>
  )
}
