import { fork, type ChildProcess } from 'node:child_process'
import { setPriority, tmpdir } from 'node:os'
import { childEnv } from './child-env.ts'
import type { Entry } from './entry.ts'
import type { Numbered, Report } from './messages.ts'
import { residentMegabytes } from './resident.ts'

/** Why a child gave no answer. */
export type Death = 'time' | 'memory' | 'crash' | 'closed'
export type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'died'; readonly why: Death }

/** Milliseconds one job may take, and megabytes its child may hold. */
export type ChildLimits = { readonly time: number; readonly memory: number }

/** Milliseconds between two looks at a child at work, and those a child may take to come up. */
const lookEvery = 50
const bootTime = 30_000
/** A child is replaced after this many jobs, or when it keeps more than this share of the memory it may take. */
const mostJobs = 200
const worn = 0.5
/** A job of several steps, each with its own time, says when a step begins; no step gets more than so many times the limit. */
const mostOfLimit = 5

type Running = {
  readonly settle: (outcome: Outcome) => void
  readonly look: NodeJS.Timeout
  since: number
  time: number
}

/** Killed by the system or by its own watch for memory, or ended by V8 for lack of heap in one of its ways. */
const isMemory = (signal: NodeJS.Signals | null): boolean =>
  signal !== null && ['SIGKILL', 'SIGABRT', 'SIGTRAP', 'SIGILL'].includes(signal)

/** Its host comes first where both want the processor. A system that does not let us say so is left as it is. */
const stepBack = (pid: number | undefined, nice: number): void => {
  if (pid === undefined || nice === 0) return
  try {
    setPriority(pid, nice)
  } catch {
    // Gone already, or not allowed: its work is the same.
  }
}

/** One child process. It does one job at a time and is killed, never argued with, when a job costs too much. */
export class Child {
  readonly #process: ChildProcess
  readonly #limits: ChildLimits
  #running: Running | undefined
  #why: Death | undefined
  #jobs = 0
  #isReady = false
  #job: Numbered | undefined
  /** Can it take another job? */
  isAlive = true
  /** Settles when the process is gone. */
  readonly ended: Promise<void>

  constructor({ file, execArgv, settings = [], nice = 0 }: Entry, limits: ChildLimits) {
    this.#limits = limits
    this.#process = fork(file, [String(limits.memory)], {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${limits.memory}`],
      env: childEnv(process.env, settings),
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    stepBack(this.#process.pid, nice)
    this.#process.on('message', (report: Report) => this.#take(report))
    this.ended = new Promise((gone) => {
      this.#process.on('exit', (_code, signal) =>
        gone(this.#end(this.#isReady && isMemory(signal) ? 'memory' : 'crash')),
      )
      this.#process.on('error', () => gone(this.#end('crash')))
    })
    this.#letHostEnd(true)
  }

  get isIdle(): boolean {
    return this.isAlive && this.#running === undefined
  }

  /** Does one job; settles always, never throws. To be called on an idle child only. */
  run(job: Numbered): Promise<Outcome> {
    this.#job = job
    this.#letHostEnd(false)
    return new Promise((settle) => {
      this.#running = { settle, look: setInterval(() => this.#look(), lookEvery), ...this.#clock(this.#limits.time) }
      if (this.#isReady) this.#send()
    })
  }

  kill(why: Death): void {
    this.#why ??= why
    this.isAlive = false
    // The end of a killed child is near, and whoever waits for it must not wait in vain.
    this.#letHostEnd(false)
    this.#process.kill('SIGKILL')
  }

  /** An idle child must not keep the host alive, a child at work must. */
  #letHostEnd(may: boolean): void {
    if (may) this.#process.unref()
    else this.#process.ref()
    if (may) this.#process.channel?.unref()
    else this.#process.channel?.ref()
  }

  /** The time of a job begins when the child does: neither its start nor the loading of code counts. */
  #restart(time: number): void {
    if (this.#running) Object.assign(this.#running, this.#clock(time))
  }

  #clock(time: number): Pick<Running, 'since' | 'time'> {
    return { since: performance.now(), time: Math.min(time, this.#limits.time * mostOfLimit) }
  }

  #send(): void {
    this.#restart(this.#limits.time)
    // A child that ends at this moment is reported by its exit.
    if (this.#job) this.#process.send(this.#job, () => undefined)
  }

  #take(report: Report): void {
    if (report.kind === 'ready') {
      this.#isReady = true
      this.#send()
    } else if (report.id === this.#job?.id) {
      if (report.kind === 'begun') this.#restart(report.time)
      else this.#finish(report.result, report.rss)
    }
  }

  #finish(result: unknown, rss: number): void {
    this.#jobs += 1
    if (this.#jobs >= mostJobs || rss > this.#limits.memory * worn) this.kill('closed')
    this.#settle({ kind: 'done', result })
  }

  #look(): void {
    const resident = residentMegabytes(this.#process.pid ?? 0) ?? 0
    if (resident > this.#limits.memory) this.kill('memory')
    else if (this.#isLate()) this.kill(this.#isReady ? 'time' : 'crash')
  }

  #isLate(): boolean {
    const { since, time } = this.#running ?? { since: Infinity, time: 0 }
    return performance.now() - since > (this.#isReady ? time : bootTime)
  }

  #end(why: Death): void {
    this.isAlive = false
    this.#settle({ kind: 'died', why: this.#why ?? why })
  }

  #settle(outcome: Outcome): void {
    const running = this.#running
    this.#running = undefined
    this.#job = undefined
    if (!running) return
    clearInterval(running.look)
    this.#letHostEnd(true)
    running.settle(outcome)
  }
}
