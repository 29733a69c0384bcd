import { appendFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { it } from 'vitest'
import { takeHand, type Hand, type Steps } from './hand.ts'

/** A story as it went. */
export type Told = Steps & {
  readonly id: string
  readonly title: string
  readonly who: string
  /** Minutes it may take. */
  readonly limit: number | undefined
  readonly load: number
}

type Told0 = Pick<Told, 'id' | 'title' | 'who'> & { readonly limit?: number }

/** Runs a story with counted hands, and writes down what it took. */
export const story = (about: Told0, play: (hand: Hand) => Promise<void>): void =>
  it(about.id, async () => {
    const hand = takeHand()
    await play(hand)
    const told: Told = { limit: undefined, ...about, ...hand.steps(), load: loadavg()[0] ?? 0 }
    appendFileSync(process.env['JIHENG_STORIES'] ?? '/dev/null', `${JSON.stringify(told)}\n`)
  })
