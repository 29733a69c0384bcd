import type { Filing } from '#domain/filing/filing.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { overlaps, placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { compactText } from '../shared/compact-text.ts'
import { piecesOf } from '../shared/pieces.ts'
import { placeIn } from '../shared/places.ts'
import { instructions, wholeInstruction, type Instruction } from '../shared/lexicons/template-instructions.ts'

type Residue = { readonly text: string; readonly severity: Instruction['severity']; readonly place: Place }

/** Cells that still hold what the form asks for instead of an answer; an explanatory note (1.… 2.…) is longer. */
const unanswered = (filing: Filing): readonly Residue[] =>
  piecesOf(filing).flatMap(({ text: mapped }) =>
    wholeInstruction.test(mapped.text)
      ? [{ text: mapped.text, severity: 'error' as const, place: placeOf(filing.document.source, wholeSpan(mapped)) }]
      : [],
  )

/** Matches in the order of the lexicon; a later pattern does not repeat what an earlier one found. */
const residueIn = (filing: Filing): readonly Residue[] => {
  const compact = compactText(filing.document)
  const found: Residue[] = [...unanswered(filing)]
  for (const { pattern, severity } of instructions) {
    for (const match of compact.text.matchAll(pattern)) {
      const place = placeIn(filing, compact, { from: match.index, to: match.index + match[0].length })
      if (!found.some((earlier) => overlaps(earlier.place, place))) found.push({ text: match[0], severity, place })
    }
  }
  return found
}

export const noTemplateInstructions: Check = {
  id: 'no-template-instructions',
  rule: 'R22',
  title: words('没有残留的模板说明', 'No instruction of the form is left in the report'),
  about: words(
    '查找模板中的填写说明（“请备注说明”“认为其它需要作为附件”“分析存在问题和改进方向”等）和未填的占位符（××、XX、＿＿）。',
    'Looks for the instructions of a blank form and for placeholders (××, XX, ＿＿) that were not filled in.',
  ),
  authority: 'practice',
  severity: 'error',
  judge: (filing) => {
    if (filing.document.blocks.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
    const residue = residueIn(filing)
    if (residue.length === 0)
      return [holds({ message: words('未见模板说明或占位符。', 'No instruction or placeholder found.'), places: [] })]
    return residue.map(({ text, severity, place }) =>
      fails({
        severity,
        message: words(
          `残留模板说明或占位符：“${text}”。`,
          `An instruction or placeholder of the form is left: "${text}".`,
        ),
        places: [place],
        printed: text,
        remedy: words('请删除说明并填写内容。', 'Delete it and fill in the content.'),
      }),
    )
  },
}
