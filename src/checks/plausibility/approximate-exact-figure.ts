import { words } from '#domain/words/words.ts'
import type { Check } from '../check.ts'
import { judgeWording, type Slip } from '../shared/wording.ts'

const asked = words('可能是对精确统计数的谨慎表述', 'a cautious way to give an exact count')

/** Three or more significant digits of which the last is not 0; below that any number may be an estimate. */
const exact = '(?:\\d{2,}\\.\\d*[1-9]|[1-9]\\.\\d+[1-9]|\\d[\\d,]*\\d[1-9](?![\\d.,年月]))'

const slips: readonly Slip[] = [
  {
    pattern: /(?<![\d.,年月])\d{0,3}(?:,?\d{3})*\d{2}[1-9](?=[余多](?!功|媒|样|元化|边|方|部门))[余多]/gu,
    problem: words('“余”“多”用在精确到个位的数后面', '“odd” behind a number given to the last digit'),
    better: ([form]) => form.slice(0, -1),
    remedy: words('删去“余”“多”，或改用整数。', 'Drop “odd”, or give a round number.'),
    severity: 'warning',
  },
  {
    pattern: new RegExp(`(?:大约|约|将近|超过|逾|超)(?:为|计)?${exact}(?![\\d.%倍])`, 'gu'),
    problem: words('概数词用在精确的数前面', 'an approximator before an exact number'),
    better: ([form]) => form.replace(/^\D+/u, ''),
    benign: asked,
    remedy: words('删去“约”“超”等概数词，或改用整数。', 'Drop the approximator, or give a round number.'),
    severity: 'note',
  },
]

export const approximateExactFigure: Check = {
  id: 'approximate-exact-figure',
  rule: 'R38',
  title: words('概数词与精确数并用', 'Approximators with exact figures'),
  about: words(
    '“约、余、多”应当配整数：末位为 0 的数、不足三位有效数字的估计数不算。',
    'About, odd and over go with round numbers; numbers that end in 0 and those of fewer than three significant digits are left alone.',
  ),
  authority: 'GB/T 15835—2011',
  severity: 'note',
  judge: (filing) => judgeWording(filing, slips),
}
