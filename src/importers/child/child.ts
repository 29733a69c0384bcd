import { fork, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Extract } from '../read/extract.ts'
import type { Limits } from '../read/limits.ts'
import { childEnv } from './child-env.ts'
import type { Entry } from './entry.ts'
import type { Job, Report } from './messages.ts'
import { residentMegabytes } from './resident.ts'

/** Why a child gave no extract. */
export type Death = 'time' | 'memory' | 'crash' | 'closed'
export type Outcome =
  | { readonly kind: 'extract'; readonly extract: Extract }
  | { readonly kind: 'died'; readonly why: Death }

/** Milliseconds between two looks at a child at work, and those a child may take to come up. */
const lookEvery = 50
const bootTime = 30_000
/** A child is replaced after this many files, or when it keeps more than this share of the memory it may take. */
const mostFiles = 200
const worn = 0.5

type Running = { readonly settle: (outcome: Outcome) => void; readonly look: NodeJS.Timeout; since: number }

/** Killed by the system or by its own watch for memory, or ended by V8 for lack of heap in one of its ways. */
const isMemory = (signal: NodeJS.Signals | null): boolean =>
  signal !== null && ['SIGKILL', 'SIGABRT', 'SIGTRAP', 'SIGILL'].includes(signal)

/** One child process. It reads one file at a time and is killed, never argued with, when a file costs too much. */
export class Child {
  readonly #process: ChildProcess
  readonly #limits: Limits
  #running: Running | undefined
  #why: Death | undefined
  #files = 0
  #isReady = false
  #job: Job | undefined
  /** Can it take another file? */
  isAlive = true
  /** Settles when the process is gone. */
  readonly ended: Promise<void>

  constructor({ file, execArgv }: Entry, limits: Limits) {
    this.#limits = limits
    this.#process = fork(file, [String(limits.memory)], {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${limits.memory}`],
      env: childEnv(process.env),
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
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

  /** Reads one file; settles always, never throws. To be called on an idle child only. */
  read(job: Job): Promise<Outcome> {
    this.#job = job
    this.#letHostEnd(false)
    return new Promise((settle) => {
      this.#running = { settle, look: setInterval(() => this.#look(), lookEvery), since: performance.now() }
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

  /** The time of a file begins when the child does: neither its start nor the loading of code counts. */
  #restart(): void {
    if (this.#running) this.#running.since = performance.now()
  }

  #send(): void {
    this.#restart()
    // A child that ends at this moment is reported by its exit.
    if (this.#job) this.#process.send(this.#job, () => undefined)
  }

  #take(report: Report): void {
    if (report.kind === 'ready') {
      this.#isReady = true
      this.#send()
    } else if (report.id === this.#job?.id) {
      if (report.kind === 'begun') this.#restart()
      else this.#finish(report.json, report.rss)
    }
  }

  #finish(json: string, rss: number): void {
    this.#files += 1
    if (this.#files >= mostFiles || rss > this.#limits.memory * worn) this.kill('closed')
    this.#settle({ kind: 'extract', extract: JSON.parse(json) as Extract })
  }

  #look(): void {
    const spent = performance.now() - (this.#running?.since ?? 0)
    const resident = residentMegabytes(this.#process.pid ?? 0) ?? 0
    if (resident > this.#limits.memory) this.kill('memory')
    else if (spent > (this.#isReady ? this.#limits.time : bootTime)) this.kill(this.#isReady ? 'time' : 'crash')
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
