import { newHouse, type House, type Serving } from './house.ts'
import { strike, type Fault } from './kills.ts'
import { cutUpload, duplicatePosts, twoEditors, visitTo } from './people.ts'
import { report, reportWrong } from './report.ts'
import { underLoad } from './under-load.ts'

const visits = { 'two editors and a stale tab': twoEditors, 'duplicate posts': duplicatePosts, 'cut upload': cutUpload }

const inHouse = (base: string): Promise<House> => newHouse({ data: `${base}/data` })

const runVisit = (name: keyof typeof visits, count: number): Promise<void> =>
  underLoad(inHouse, async (fault) => {
    const wrong: string[] = []
    const visit = visitTo(fault.house, (what, seen) => void wrong.push(`${what}: ${JSON.stringify(seen)}`))
    const once = async ({ serving }: Fault): Promise<Serving> => {
      for (let turn = 0; turn < 5; turn += 1) await visits[name](visit)
      return serving
    }
    const outcome = await strike(fault, once, Math.ceil(count / 5))
    report(`${name} (5 at a time)`, outcome)
    reportWrong(wrong)
    return outcome.serving
  })

/** What people do to each other and to themselves, so many times each, beside a load. */
export const runPeople = async (count: number): Promise<void> => {
  for (const name of Object.keys(visits) as (keyof typeof visits)[]) await runVisit(name, count)
}
