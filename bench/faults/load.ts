import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Ledger, LoadAnswer, LoadOptions, LoadOrder } from './ledger.ts'

/** The load, in a process of its own. */
export type Load = {
  readonly go: () => void
  /** Lets every change come to its end, also those that were cut off. */
  readonly settle: () => Promise<Ledger>
  /** Cuts all connections: from now on nothing is acknowledged. */
  readonly hold: () => Promise<void>
  readonly look: () => Promise<Ledger>
  readonly end: () => void
}

const answerOf = <T extends LoadAnswer['type']>(
  child: ChildProcess,
  type: T,
): Promise<Extract<LoadAnswer, { type: T }>> =>
  new Promise((resolve, reject) => {
    const hear = (answer: LoadAnswer): void => {
      if (answer.type !== type) return
      child.off('message', hear)
      child.off('exit', fail)
      resolve(answer as Extract<LoadAnswer, { type: T }>)
    }
    const fail = (code: number | null): void => reject(new Error(`the load ended with ${code}`))
    child.on('message', hear)
    child.once('exit', fail)
  })

/** Starts the load on a district that was made with as many departments. */
export const startLoad = async (options: LoadOptions, departments: number): Promise<Load> => {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [JSON.stringify(options)], {
    env: { ...process.env, BENCH_DEPARTMENTS: String(departments) },
    execArgv: ['--import', 'tsx'],
  })
  const order = (what: LoadOrder): void => void child.send(what)
  const asked = async (what: 'settle' | 'look'): Promise<Ledger> => {
    const answer = answerOf(child, what === 'settle' ? 'settled' : 'seen')
    order(what)
    return (await answer).ledger
  }
  await answerOf(child, 'ready')
  return {
    go: () => order('go'),
    settle: () => asked('settle'),
    look: () => asked('look'),
    hold: async () => {
      const held = answerOf(child, 'held')
      order('hold')
      await held
    },
    end: () => child.disconnect(),
  }
}
