/** One side of a comparison: where it stands (第12行, 表2第3行, a page) and what is printed there. */
export type FindingSide = { readonly where: string; readonly quote: string }

/** error 应退回核改 · warning 须说明 · note 供参考. */
export type FindingWeight = 'error' | 'warning' | 'note'

/** A finding in the words the unit reads; '' where there is none of a kind. */
export type FindingInput = {
  readonly weight: FindingWeight
  readonly title: string
  readonly message: string
  readonly sides: readonly FindingSide[]
  readonly arithmetic: string
  readonly expected: string
  readonly printed: string
  readonly difference: string
  /** A reading under which nothing is wrong. */
  readonly benign: string
  readonly remedy: string
  /** The document the rule follows, in words (财预〔2020〕10号, 勾稽关系). */
  readonly basis: string
}

/** What a check result is told from: plain data, since reports do not know the checks. */
export type FindingsInput = {
  readonly organisation: string
  readonly year: number | undefined
  /** Name of the file that was checked. */
  readonly file: string
  readonly findings: readonly FindingInput[]
  /** Checks that could not be made, with the reason. */
  readonly unchecked: readonly { readonly title: string; readonly reason: string }[]
  readonly counts: { readonly checks: number; readonly held: number; readonly withinRounding: number }
}

export const weightNames: Readonly<Record<FindingWeight, string>> = {
  error: '应核改',
  warning: '须说明',
  note: '供参考',
}
