import { useState } from 'react'
import { Link } from 'react-router'
import { alertChoiceTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText, monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { ChooseAlertDialog } from './choose-alert-dialog.tsx'
import type { Alert } from './queries.ts'

const texts = {
  red: (month: string, times: number) =>
    times > 1
      ? words(`${month}红灯，连续第${times}次`, `red in ${month}, ${times} times in a row`)
      : words(`${month}红灯`, `red in ${month}`),
  raised: (day: string) => words(`${day}发出`, `raised ${day}`),
  chooseBy: (day: string) => words(`${day}前选择处置方式`, `to be answered by ${day}`),
  measuresBy: (day: string) => words(`${day}前落实措施`, `to be carried out by ${day}`),
  suspended: words('项目暂停', 'suspended'),
  frozen: words('额度冻结', 'quota frozen'),
  visit: words('需要现场核查', 'a visit is due'),
  choose: words('处置', 'Answer'),
  chose: (day: string) => words(`${day}选择`, `answered ${day}`),
}

const Answer = ({ alert: { choice } }: { readonly alert: Alert }) => {
  const { say, language } = useLanguage()
  if (!choice) return undefined
  return (
    <div className="alert-answer">
      <strong>{say(alertChoiceTerms[choice.of])}</strong>{' '}
      <span className="small muted">{say(texts.chose(dayText(choice.day, language)))}</span>
      <p className="prose">{choice.reason}</p>
    </div>
  )
}

/** One alert: since when, until when, what follows from it, and the answer. */
export const AlertCard = ({ alert }: { readonly alert: Alert }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const mayDo = useRights()
  const [isChoosing, setChoosing] = useState(false)
  const mayChoose = !alert.choice && (mayDo('monitoring.submit', alert) || mayDo('project.edit', alert))
  const until = alert.choice
    ? texts.measuresBy(dayText(alert.measuresBy, language))
    : texts.chooseBy(dayText(alert.chooseBy, language))
  return (
    <li className="card stack-s">
      <div className="row-apart">
        <div>
          <h3>
            <Link to={`/projects/${alert.project}`}>{alert.projectName}</Link>
          </h3>
          <p className="small muted">
            {nameOf(alert.organisationId)} · {say(texts.red(monthText(alert.month, language), alert.inARow))} ·{' '}
            {say(texts.raised(dayText(alert.raised, language)))}
          </p>
        </div>
        <span className="row">
          {alert.isSuspended && <Badge tone="bad">{say(texts.suspended)}</Badge>}
          {alert.isFrozen && <Badge tone="bad">{say(texts.frozen)}</Badge>}
          {alert.needsVisit && <Badge tone="warn">{say(texts.visit)}</Badge>}
          <span className="small">{say(until)}</span>
          {mayChoose && (
            <Button look="primary" onClick={() => setChoosing(true)}>
              {say(texts.choose)}
            </Button>
          )}
        </span>
      </div>
      <Answer alert={alert} />
      {isChoosing && <ChooseAlertDialog alert={alert} onClose={() => setChoosing(false)} />}
    </li>
  )
}
