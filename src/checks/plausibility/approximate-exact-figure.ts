import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { judgeWording, type Slip } from '../shared/wording.ts'

const asked = words('可能是对精确统计数的谨慎表述', 'a cautious way to give an exact count')

/** A number is round when its last digit is 0; below 100 any number may be an estimate. */
const slips: readonly Slip[] = [
  {
    pattern: /(?<![\d.,年月])\d{0,3}(?:,?\d{3})*\d{2}[1-9](?=[余多](?!功|媒|样|元化|边|方|部门))[余多]/gu,
    problem: words('“余”“多”用在精确到个位的数后面', '“odd” behind a number given to the last digit'),
    better: ([form]) => form.slice(0, -1),
    severity: 'warning',
  },
  {
    pattern: /(?:大约|约|将近|超过|逾)(?:为|计)?(?:\d{2,}\.\d+[1-9]|\d[\d,]*\d[1-9](?![\d.,年月]))(?![\d.%])/gu,
    problem: words('概数词用在精确的数前面', 'an approximator before an exact number'),
    better: ([form]) => form.replace(/^\D+/u, ''),
    benign: asked,
    severity: 'note',
  },
]

export const approximateExactFigure: Check = {
  id: 'approximate-exact-figure',
  rule: 'R38',
  title: words('概数词与精确数并用', 'Approximators with exact figures'),
  about: words(
    '“约、余、多”应当配整数：末位为 0 的数、百以内的估计数不算。',
    'About, odd and over go with round numbers; numbers that end in 0 and estimates below 100 are left alone.',
  ),
  authority: 'GB/T 15835—2011',
  severity: 'note',
  judge: (filing) => judgeWording(filing, slips),
}
