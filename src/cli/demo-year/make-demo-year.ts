import { enterPeople } from './acts/enter-people.ts'
import { enterPlaces, foundDivision } from './acts/found-district.ts'
import { endLastYear, playLastYear } from './acts/play-last-year.ts'
import { monitor } from './acts/monitor.ts'
import { playEvaluation } from './acts/play-evaluation.ts'
import { playThisYear, prepareThisYear } from './acts/play-this-year.ts'
import { hedong } from './departments/hedong.ts'
import { tianyuan } from './departments/tianyuan.ts'
import { xinqiao } from './departments/xinqiao.ts'
import { xueyuan } from './departments/xueyuan.ts'
import { zhongxiu } from './departments/zhongxiu.ts'
import { openStage, type DemoHouse } from './stage.ts'
import { day } from '#domain/process/calendar/day.ts'

export const departments = [hedong, xueyuan, zhongxiu, xinqiao, tianyuan] as const

/** Plays the made year on an empty store: every row of it by the verb and in the name of whom it would be in life. */
export const makeDemoYear = async (house: DemoHouse): Promise<void> => {
  await foundDivision(house)
  const stage = await openStage(house)
  stage.at(day(stage.lastYear - 1, 10, 9))
  await enterPlaces(stage)
  await enterPeople(stage)
  await playLastYear(stage, departments)
  const goals = await prepareThisYear(stage, departments)
  await endLastYear(stage, departments)
  await playThisYear(stage, departments, goals)
  await monitor(stage, { done: [hedong, xueyuan], submitted: zhongxiu, begun: xinqiao })
  await playEvaluation(stage, { hedong, xueyuan, zhongxiu, xinqiao })
}
