/** What one office did, as the server acknowledged it: all of it must be found again, and nothing else. */
export type OfficeLedger = {
  readonly part: string
  readonly handler: string
  /** Indicator, its version and what was typed last. */
  readonly rows: readonly (readonly [indicator: string, version: number, typed: string])[]
  /** Acknowledged saves of rows and texts. */
  readonly saves: number
  readonly submits: number
  readonly returns: number
  readonly state: string
  /** Ids of what was made, each under an Idempotency-Key of its own. */
  readonly evidence: readonly string[]
  readonly attachments: readonly (readonly [id: string, sha256: string])[]
  readonly jobs: readonly string[]
}

/** Everything the load has seen so far. */
export type Ledger = {
  readonly offices: readonly OfficeLedger[]
  readonly acknowledged: number
  /** Calls that were sent again because their answer was lost or was a fault. */
  readonly repeated: number
  /** Of these, changes that had happened all the same. */
  readonly happened: number
  /** Answers of 500 and above, by status, code and whether they say what to do; and broken connections. */
  readonly faults: Readonly<Record<string, number>>
  /** The longest any call waited for its answer or its end, in milliseconds. */
  readonly longest: number
  /** Contradictions the load saw by itself. */
  readonly wrong: readonly string[]
}

export type LoadOptions = {
  readonly url: string
  readonly offices: number
  /** Milliseconds between two changes of an office. */
  readonly pause: number
}

/** go: change things · settle: end what is under way and tell · hold: cut every connection and be silent, until go. */
export type LoadOrder = 'go' | 'settle' | 'hold' | 'look'
export type LoadAnswer =
  | { readonly type: 'ready' | 'held' }
  | { readonly type: 'settled' | 'seen'; readonly ledger: Ledger }
