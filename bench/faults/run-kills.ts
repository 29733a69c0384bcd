import { newHouse } from './house.ts'
import { killUnderLoad, type Victim } from './kills.ts'
import { report } from './report.ts'
import { underLoad } from './under-load.ts'
import { jobStates } from './verify.ts'

/** Kills a victim so many times in a house of its own. */
export const runKills = (victim: Victim, count: number): Promise<void> =>
  underLoad(
    (base) => newHouse({ data: `${base}/data` }),
    async (fault) => {
      const outcome = await killUnderLoad(fault, victim, count)
      report(`kill -9 ${victim}`, outcome)
      console.log(`  jobs: ${JSON.stringify(await jobStates(fault.house))}`)
      return outcome.serving
    },
  )
