/** Date letters: y year, m month or minute, d day, h hour, s second, a weekday in Chinese, e year. */
export type DateLetter = 'y' | 'm' | 'd' | 'h' | 's' | 'a' | 'e'

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text-value' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly count: number }
  | { readonly kind: 'elapsed'; readonly letter: 'h' | 'm' | 's'; readonly count: number }
  | { readonly kind: 'half-day'; readonly names: readonly [string, string] }
  | { readonly kind: 'bracket'; readonly text: string }

type Make = (match: RegExpExecArray) => readonly Token[]

const text = (value: string): Token => ({ kind: 'text', text: value })
const isDateLetter = (letter: string): letter is DateLetter => 'ymdhsae'.includes(letter)

const dateToken = (run: string): Token => {
  const letter = run[0]?.toLowerCase() ?? ''
  return isDateLetter(letter) ? { kind: 'date', letter, count: run.length } : text(run)
}

const elapsed = (run: string): Token => {
  const letter = run[0]?.toLowerCase()
  return { kind: 'elapsed', letter: letter === 'm' || letter === 's' ? letter : 'h', count: run.length }
}

const marks = {
  '.': { kind: 'point' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  '/': { kind: 'slash' },
  '@': { kind: 'text-value' },
} as const satisfies Record<string, Token>

const markToken = (mark: string): Token => (Object.hasOwn(marks, mark) ? marks[mark as keyof typeof marks] : text(mark))

/** In this order: a quoted or escaped sign is text whatever it means outside. */
const rules: readonly (readonly [RegExp, Make])[] = [
  [/"([^"]*)"?/uy, ([, quoted = '']) => [text(quoted)]],
  [/[\\!](.)/suy, ([, escaped = '']) => [text(escaped)]],
  // As wide as a sign, or filled up with it: layout only.
  [/[_*]./suy, () => []],
  [/\[(h{1,9}|m{1,9}|s{1,9})\]/iuy, ([, run = '']) => [elapsed(run)]],
  [/\[([^\]]*)\]?/uy, ([, inside = '']) => [{ kind: 'bracket', text: inside }]],
  [/General|G\/通用格式/iuy, () => [{ kind: 'general' }]],
  [/AM\/PM/iuy, () => [{ kind: 'half-day', names: ['AM', 'PM'] }]],
  [/A\/P/iuy, () => [{ kind: 'half-day', names: ['A', 'P'] }]],
  [/上午\/下午/uy, () => [{ kind: 'half-day', names: ['上午', '下午'] }]],
  [/E([+-])/uy, ([, sign]) => [{ kind: 'exponent', plus: sign === '+' }]],
  [/([ymdhsae])\1*/iuy, ([run]) => [dateToken(run)]],
  // Eras and Buddhist years are not used in Chinese offices.
  [/[gb]+/iuy, () => []],
  [/[0#?]/uy, ([mark]) => [{ kind: 'digit', mark: mark === '0' || mark === '?' ? mark : '#' }]],
  [/./suy, ([mark]) => [markToken(mark)]],
]

const ruleAt = (code: string, at: number): { length: number; tokens: readonly Token[] } => {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(code)
    if (match) return { length: match[0].length, tokens: make(match) }
  }
  return { length: 1, tokens: [] }
}

const mostSections = 4

/** The sections of a number format code, each cut into tokens. */
export const tokensOf = (code: string): Token[][] => {
  const sections: Token[][] = [[]]
  for (let at = 0; at < code.length;) {
    if (code[at] === ';') {
      if (sections.length === mostSections) break
      sections.push([])
      at += 1
      continue
    }
    const { length, tokens } = ruleAt(code, at)
    sections.at(-1)?.push(...tokens)
    at += length
  }
  return sections
}
