import { invite } from './invite.ts'
import { answerFindings, assembleWhole, collect, deliverWhole, openWhole } from './evaluate.ts'
import { fillPart, giveBack, partsOf, submit, takeOver } from './fill-parts.ts'
import { extendFor, finishTasks, setDue, startClosing } from './open-year.ts'
import { accept, scoreReview } from './review.ts'
import { proposeUse, publish, rectify } from './use-results.ts'
import type { DemoDepartment } from '../demo-project.ts'
import type { Stage } from '../stage.ts'

const kind = 'self-evaluation'

/** The bureau sets the days of this round, and gives two more time. */
const announce = async (stage: Stage): Promise<void> => {
  const [year, from] = [stage.lastYear, stage.daysFromNow]
  stage.at(from(-60))
  await startClosing(stage, year)
  const reason = '与决算同步布置'
  await setDue(stage, kind, { year, due: from(-5), reason })
  await setDue(stage, 'review', { year, due: from(25), reason })
  await setDue(stage, 'result-use', { year, due: from(45), reason })
  stage.at(from(-40))
  await extendFor(stage, 'TY', { year, kind, to: from(20), reason: '镇人大会议推迟，决算草案待审' })
  await extendFor(stage, 'ZX', { year, kind, to: from(6), reason: '财务系统切换，取数延后' })
}

/** Two hand in and are reviewed: one is accepted with all that follows, one is being scored. */
const goThrough = async (stage: Stage, hedong: DemoDepartment): Promise<void> => {
  stage.at(stage.daysFromNow(-52))
  const days = { dueOn: stage.daysFromNow(-5), partsDueOn: stage.daysFromNow(-30) }
  const whole = await openWhole(stage, hedong, days)
  stage.at(stage.daysFromNow(-38))
  await collect(stage, whole)
  stage.at(stage.daysFromNow(-31))
  await assembleWhole(stage, whole)
  await answerFindings(stage, whole)
  await deliverWhole(stage, whole)
  await finishTasks(stage, [kind], { year: stage.lastYear, at: ['HD'] })
  stage.at(stage.daysFromNow(-22))
  await accept(stage, whole, await scoreReview(stage, whole))
  await rectify(stage, whole)
  await proposeUse(stage, whole)
  await publish(stage, whole)
}

const comeToReview = async (stage: Stage, xueyuan: DemoDepartment): Promise<string> => {
  stage.at(stage.daysFromNow(-45))
  const days = { dueOn: stage.daysFromNow(-5), partsDueOn: stage.daysFromNow(-20) }
  const whole = await openWhole(stage, xueyuan, days)
  stage.at(stage.daysFromNow(-24))
  await collect(stage, whole)
  await finishTasks(stage, [kind], { year: stage.lastYear, at: ['XY-D1', 'XY-D2'] })
  stage.at(stage.daysFromNow(-12))
  await assembleWhole(stage, whole)
  await answerFindings(stage, whole)
  await deliverWhole(stage, whole)
  await finishTasks(stage, [kind], { year: stage.lastYear, at: ['XY'] })
  stage.at(stage.daysFromNow(-4))
  return scoreReview(stage, whole, 12)
}

const stopAtFindings = async (stage: Stage, zhongxiu: DemoDepartment): Promise<void> => {
  stage.at(stage.daysFromNow(-35))
  const days = { dueOn: stage.daysFromNow(6), partsDueOn: stage.daysFromNow(-8) }
  const whole = await openWhole(stage, zhongxiu, days)
  stage.at(stage.daysFromNow(-10))
  await collect(stage, whole)
  stage.at(stage.daysFromNow(-2))
  await assembleWhole(stage, whole)
  await answerFindings(stage, whole, 3)
}

/** One part is taken over, the other came back and is being mended; the whole is late. */
const stopAtReturn = async (stage: Stage, xinqiao: DemoDepartment): Promise<void> => {
  stage.at(stage.daysFromNow(-33))
  const days = { dueOn: stage.daysFromNow(-5), partsDueOn: stage.daysFromNow(-12) }
  await openWhole(stage, xinqiao, days)
  const [first, second] = await partsOf(stage, xinqiao)
  if (!first || !second) throw new Error('the made department has two offices')
  stage.at(stage.daysFromNow(-13))
  await fillPart(stage, first)
  await submit(stage, first)
  await takeOver(stage, first)
  stage.at(stage.daysFromNow(-9))
  await fillPart(stage, second)
  await submit(stage, second)
  stage.at(stage.daysFromNow(-3))
  await giveBack(stage, second, '“分类宣传覆盖率”与宣传台账不一致，请按入户记录重新统计')
}

/** The evaluation of last year, each department at another place of it. */
export const playEvaluation = async (
  stage: Stage,
  of: Readonly<Record<'hedong' | 'xueyuan' | 'zhongxiu' | 'xinqiao', DemoDepartment>>,
): Promise<void> => {
  await announce(stage)
  await goThrough(stage, of.hedong)
  const review = await comeToReview(stage, of.xueyuan)
  await stopAtFindings(stage, of.zhongxiu)
  await stopAtReturn(stage, of.xinqiao)
  await invite(stage, review)
}
