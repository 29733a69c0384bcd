import { randomBytes } from 'node:crypto'

/** The last time used and how many ids it has given. */
type Clock = { milliseconds: number; count: number }

const most = 0x0f_ff

/** Ids of one process rise, also within a millisecond and when the clock is set back: lists are in the order of making. */
const tick = (clock: Clock, now: number): void => {
  if (now > clock.milliseconds) Object.assign(clock, { milliseconds: now, count: 0 })
  else if (clock.count < most) clock.count += 1
  else Object.assign(clock, { milliseconds: clock.milliseconds + 1, count: 0 })
}

const print = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Makes UUIDs of version 7 (RFC 9562, method 1 of §6.2): the time, a counter, and 62 random bits. */
export const makeNewId = (now: () => number = Date.now): (() => string) => {
  const clock: Clock = { milliseconds: -1, count: 0 }
  return () => {
    tick(clock, now())
    const bytes = randomBytes(16)
    bytes.writeUIntBE(clock.milliseconds, 0, 6)
    bytes.writeUInt16BE(0x70_00 + clock.count, 6)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) % 64)
    return print(bytes)
  }
}

export const newId = makeNewId()
