/**
 * What is expected of a hostile file. `refused`: nothing of it is taken, and a note says why. `noted`: read in part, and
 * a note says what is missing. `read`: an oddity that must not keep the file from being read. `bounded`: any answer
 * within the limits.
 */
export type Expected = 'refused' | 'noted' | 'read' | 'bounded'

export type HostileFile = {
  /** Ends a sentence that begins with the kind of file: "a Word file …". */
  readonly name: string
  readonly expected: Expected
  readonly make: (size: Size) => Uint8Array
}

/** `small` for the tests, `large` for the bench; files that grow with it say how. */
export type Size = 'small' | 'large'

export const pick = (size: Size, small: number, large: number): number => (size === 'small' ? small : large)

export const hostile = (expected: Expected, name: string, make: (size: Size) => Uint8Array): HostileFile => ({
  name,
  expected,
  make,
})
