import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { workerSource } from './worker-source.ts'

/** What the compiler says of a document: severity `warning` or `error`, and the message. */
export type Diagnostic = { readonly severity: string; readonly message: string }

/** A font file to load; `family` is its name to the typesetter, '' where the file has to be asked. */
export type CompilerFont = { readonly path: string; readonly family: string }

/** A source with its data as JSON text; `roles` tells by index into the fonts which families stand for which role. */
export type CompileJob = {
  readonly fonts: readonly CompilerFont[]
  /** `web`: the web assembly even where the native compiler is installed. */
  readonly engine?: 'web'
  readonly source: string
  readonly data: string
  readonly roles: Readonly<Record<string, readonly number[]>>
}

export type Compiled = { readonly pdf: Uint8Array | undefined; readonly diagnostics: readonly Diagnostic[] }

type Reply = {
  readonly pdf?: Uint8Array
  readonly diagnostics?: readonly Diagnostic[]
  readonly memory?: number
  readonly failure?: string
}

/** The longest report takes some seconds; behind this the thread is ended. Milliseconds. */
const patience = 60_000

/** About twenty documents; then a new thread is begun, since the compiler's cache only grows. Bytes. */
const mostMemory = 384 * 1024 * 1024

/** Compiled code: threads take it as it is. Node has it, the language's own types do not name it. */
type CompiledCode = object
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => CompiledCode }

type Library = { readonly glue: string; readonly module: CompiledCode; readonly native: string }

const nativePackages = ['linux-x64-gnu', 'linux-x64-musl'].map(
  (name) => `@myriaddreamin/typst-ts-node-compiler-${name}`,
)

/** The native compiler, several times as fast, where its package is installed; '' where only the web assembly runs. */
const nativeAt = (resolve: (name: string) => string): string => {
  for (const name of nativePackages) {
    try {
      return resolve(name)
    } catch {
      // Not for this system.
    }
  }
  return ''
}

let library: Library | undefined

/** The module is compiled once; every thread of the process shares its code. */
const loadLibrary = (): Library => {
  const { resolve } = createRequire(import.meta.url)
  return (library ??= {
    glue: pathToFileURL(resolve('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs')).href,
    module: new WebAssembly.Module(readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))),
    native: nativeAt(resolve),
  })
}

type Thread = { readonly key: string; readonly worker: Worker }

let idle: Thread | undefined

const startThread = (key: string, { fonts, engine }: Pick<CompileJob, 'fonts' | 'engine'>): Thread => {
  const loaded = fonts.map(({ path, family }) => ({ bytes: new Uint8Array(readFileSync(path)), family }))
  const worker = new Worker(workerSource, {
    eval: true,
    workerData: { ...loadLibrary(), ...(engine === 'web' ? { native: '' } : {}), fonts: loaded },
    transferList: loaded.map(({ bytes }) => bytes.buffer),
  })
  worker.unref()
  return { key, worker }
}

const takeThread = (job: Pick<CompileJob, 'fonts' | 'engine'>): Thread => {
  const key = [job.engine ?? '', ...job.fonts.map(({ path }) => path)].join('\0')
  const waiting = idle
  idle = undefined
  if (waiting?.key === key) return waiting
  void waiting?.worker.terminate()
  return startThread(key, job)
}

const giveBack = (thread: Thread, { memory, failure }: Reply): void => {
  if (failure !== undefined || memory === undefined || memory > mostMemory || idle) void thread.worker.terminate()
  else {
    thread.worker.unref()
    idle = thread
  }
}

const answer = async ({ worker }: Thread, job: Omit<CompileJob, 'fonts' | 'engine'>): Promise<Reply> => {
  worker.ref()
  return new Promise<Reply>((resolve) => {
    const onError = (error: unknown): void => done({ failure: String(error) })
    const onExit = (): void => done({ failure: 'the typesetter ended' })
    const timer = setTimeout(() => done({ failure: `no answer within ${patience / 1000} s` }), patience)
    const done = (reply: Reply): void => {
      clearTimeout(timer)
      worker.off('message', done).off('error', onError).off('exit', onExit)
      resolve(reply)
    }
    worker.once('message', done).once('error', onError).once('exit', onExit)
    worker.postMessage(job)
  })
}

/** Compiles one document; a crash or a document without end is a diagnostic, never an exception. */
export const compile = async ({ fonts, engine, ...job }: CompileJob): Promise<Compiled> => {
  const thread = takeThread({ fonts, ...(engine ? { engine } : {}) })
  const reply = await answer(thread, job)
  giveBack(thread, reply)
  const failed = reply.failure === undefined ? [] : [{ severity: 'error', message: reply.failure }]
  return { pdf: reply.pdf, diagnostics: [...(reply.diagnostics ?? []), ...failed] }
}
