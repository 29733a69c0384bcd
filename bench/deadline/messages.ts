/** One stretch of the load. `closed`: every connection asks again at once. `paced`: visits begin at a rate, whatever happens. */
export type Phase =
  | { readonly name: string; readonly kind: 'closed'; readonly seconds: number }
  | { readonly name: string; readonly kind: 'paced'; readonly seconds: number; readonly perSecond: number }
  /** Only the writes of offices whose versions are known: what the raw peer does. */
  | { readonly name: string; readonly kind: 'writes'; readonly seconds: number }

export type LoadOptions = {
  readonly url: string
  readonly connections: number
  readonly phases: readonly Phase[]
}

/** Milliseconds. */
export type CallFigures = {
  readonly kind: string
  readonly isWrite: boolean
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly worst: number
}

/** What a phase came to. */
export type PhaseFigures = {
  readonly name: string
  readonly seconds: number
  readonly calls: readonly CallFigures[]
  readonly reads: CallFigures
  readonly writes: CallFigures
  /** By code and kind of call: what the server lawfully refused. */
  readonly refusals: Readonly<Record<string, number>>
  /** Faults: 5xx, broken connections, calls that are not there. There must be none. */
  readonly errors: Readonly<Record<string, number>>
}

/** What the load tells while it runs. */
export type LoadMessage =
  | { readonly type: 'begun'; readonly name: string }
  | { readonly type: 'ended'; readonly figures: PhaseFigures }

export type RawOptions = {
  /** Configuration of the connections: those of the administrator, whom no policy holds back. */
  readonly connection: object
  readonly connections: number
  readonly seconds: number
  /** Whose lines these are in the table. */
  readonly name: string
}
