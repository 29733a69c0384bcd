import { model } from './hand.ts'
import type { Told } from './story.ts'

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const cells = (told: Told): readonly string[] => [
  told.title,
  told.who,
  String(told.clicks),
  String(told.keys),
  String(told.pastes),
  String(told.files),
  minutes(told.acting),
  minutes(told.waiting),
  minutes(told.acting + told.waiting),
  told.limit === undefined ? '' : `≤ ${told.limit}:00`,
]

/** One story on one line. */
export const storyLine = (told: Told): string => `${told.id} | ${cells(told).join(' | ')}`

const head = [
  'Story',
  'Who',
  'Clicks',
  'Keys',
  'Pastes',
  'Files',
  'Acting, min',
  'Waiting, min',
  'Together, min',
  'Limit',
]

/** The page of all stories, with what the figures mean. */
export const storiesPage = (all: readonly Told[], on: Date): string => {
  const load = Math.max(...all.map((told) => told.load)).toFixed(1)
  const { key, point, button, think, home, readPerCharacter } = model
  const rows = [head, head.map(() => '---'), ...all.map(cells)].map((row) => `| ${row.join(' | ')} |`)
  return `# Stories, in clicks and minutes

Played by \`npm run --silent bench -- stories --save\` on ${on.toISOString().slice(0, 10)}: real server, real database, headless Chromium; load of the machine up to ${load} on 2 cores. Written by that command, not by hand.

${rows.join('\n')}

## What the figures mean

- **Acting** is what the keystroke-level model (Card, Moran, Newell 1980) gives to the acts of the script: ${think} s to decide before every act, ${point} s to point, ${button} s for the button, ${key} s a key, ${home} s from mouse to keyboard and back. A Chinese character counts as three keys of an input method. Where a text has to be understood, ${readPerCharacter} s a character is added.
- **Waiting** is the whole time by the clock while the script ran: server, database, browser, and the machine that acts. Other work of the machine is in it, so it is an upper bound.
- A paste counts the selecting and copying in the spreadsheet too; a file, the choosing in the window of the system; a list, a click to open and one to choose.
- What came before a story (people, projects, what others handed in) is made beforehand and not counted. Where several people act, their acts are added up; what lies between them in life is not in the figures.
`
}
