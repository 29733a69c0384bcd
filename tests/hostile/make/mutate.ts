import { unzipSync, zipSync } from 'fflate'
import { validFiles } from './valid-files.ts'

/** Numbers from a seed, the same on every machine. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1
  }

  /** From 0 up to, but without, `below`. */
  roll(below: number): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) % Math.max(1, below)
  }

  one<Item>(items: readonly Item[]): Item {
    // The roll stays below the length of a list that is never empty.
    return items[this.roll(items.length)] as Item
  }
}

const extremes = [
  '0',
  '-1',
  '1e99',
  '2147483648',
  '99999999999999999999',
  'NaN',
  '',
  '0.0000000001',
  'A1:XFD1048576',
  '\u0000',
]
const tokens = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  '&',
  '&#0;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '[',
  ']',
  '(',
  ')',
  '<<',
  '>>',
  'endobj',
  'endstream',
  ',',
  '\n',
  '甲',
  '\ud800',
]

type Cut = { readonly at: number; readonly length: number }

const splice = (text: string, { at, length }: Cut, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length)

/** Changes that keep most of a text sound: numbers become extreme, pieces go, come twice or move. */
const changes: readonly ((text: string, dice: Dice) => string)[] = [
  (text, dice) => {
    const numbers = [...text.matchAll(/\d+/gu)]
    const found = numbers.length > 0 ? dice.one(numbers) : undefined
    return found ? splice(text, { at: found.index, length: found[0].length }, dice.one(extremes)) : text
  },
  (text, dice) => splice(text, { at: dice.roll(text.length), length: 0 }, dice.one(tokens)),
  (text, dice) => splice(text, { at: dice.roll(text.length), length: dice.roll(30) }, ''),
  (text, dice) => {
    const at = dice.roll(text.length)
    return splice(text, { at: dice.roll(text.length), length: 0 }, text.slice(at, at + dice.roll(200)))
  },
  (text, dice) => {
    const at = dice.roll(text.length)
    return splice(text, { at, length: 0 }, text.slice(at, at + 1 + dice.roll(60)).repeat(1 + dice.roll(40)))
  },
  (text, dice) => {
    const tags = [...text.matchAll(/<[^<>]*>/gu)]
    const [one, other] = tags.length > 1 ? [dice.one(tags), dice.one(tags)] : []
    return one && other ? splice(text, { at: one.index, length: one[0].length }, other[0]) : text
  },
]

const changeText = (text: string, dice: Dice): string => {
  let changed = text
  for (let turn = dice.roll(4); turn >= 0; turn -= 1) changed = dice.one(changes)(changed, dice)
  return changed
}

const changeBytes = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  for (let turn = dice.roll(8); turn >= 0; turn -= 1)
    changed[dice.roll(changed.length)] = dice.one([0, 255, 1, dice.roll(256)])
  return dice.roll(6) === 0 ? changed.subarray(0, dice.roll(changed.length)) : changed
}

const changeParts = (file: Uint8Array, dice: Dice): Uint8Array => {
  const parts = unzipSync(file)
  const names = Object.keys(parts).filter((name) => !/^(?:\[Content|_rels)/u.test(name))
  const name = dice.one(names)
  const text = new TextDecoder().decode(parts[name])
  return zipSync({ ...parts, [name]: new TextEncoder().encode(changeText(text, dice)) })
}

const isPacked = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b

const changeLatin = (file: Uint8Array, dice: Dice): Uint8Array =>
  new Uint8Array(Buffer.from(changeText(Buffer.from(file).toString('latin1'), dice), 'latin1'))

const changeUtf8 = (file: Uint8Array, dice: Dice): Uint8Array =>
  new TextEncoder().encode(changeText(new TextDecoder().decode(file), dice))

const isText = (kind: string): boolean => kind === 'html' || kind === 'csv'

/** The formats whose files are changed; those of an office program are its own affair. */
export const mutatedKinds = ['docx', 'xlsx', 'pdf', 'plain-pdf', 'ofd', 'html', 'csv', 'xls'] as const

/** A sound file of a kind, changed as the seed says: mostly inside its text, sometimes in its bytes. */
export const mutated = (kind: (typeof mutatedKinds)[number], seed: number): Uint8Array => {
  const dice = new Dice(seed)
  const file = validFiles[kind]?.() ?? new Uint8Array()
  if (dice.roll(4) === 0) return changeBytes(file, dice)
  if (isPacked(file)) return changeParts(file, dice)
  return isText(kind) ? changeUtf8(file, dice) : changeLatin(file, dice)
}
