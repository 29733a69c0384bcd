/** A small deterministic generator of numbers: not for secrets, but the same seed always draws the same sample. */
export type Generator = { readonly state: number }

/** FNV-1a over the characters of a seed that was written down. */
export const seeded = (seed: string): Generator => {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193) >>> 0
  }
  return { state }
}

/** The next whole number from 0 up to 2³² − 1, and the generator after it (mulberry32). */
export const draw = ({ state }: Generator): { readonly value: number; readonly next: Generator } => {
  const next = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(next ^ (next >>> 15), next | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return { value: (mixed ^ (mixed >>> 14)) >>> 0, next: { state: next } }
}
