import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import type { Filing, SectionKind } from '#domain/filing/filing.ts'
import { isCutOffIn } from '../shared/cut-off.ts'

/** An outer heading, one of attachments or of unknown purpose may stand alone. */
const mild = new Set<SectionKind>(['attachments', 'other', 'overview', 'organisation'])

const judgeSections = (filing: Filing): readonly Verdict[] => {
  // A heading in which the text breaks off is none without content.
  const empty = filing.sections.filter(
    (section) => section.from >= section.to && section.title !== '' && !isCutOffIn(filing, section),
  )
  const filled = filing.sections.filter(({ from, to }) => to > from)
  const failed = empty.map(({ kind, title, place }) =>
    fails({
      severity: mild.has(kind) ? 'note' : 'warning',
      message: words(`“${title}”之下没有内容。`, `Nothing stands under "${title}".`),
      places: [place],
      benign: words('内容可能以图片等形式存在，未能读出。', 'The content may be a picture that could not be read.'),
      remedy: words('请补充内容或删除标题。', 'Add the content or remove the heading.'),
    }),
  )
  const message = words(`${filled.length}个章节都有内容。`, `${filled.length} sections have content.`)
  return [...failed, ...(filled.length > 0 ? [holds({ message, places: filled.map(({ place }) => place) })] : [])]
}

export const sectionsHaveContent: Check = {
  id: 'sections-have-content',
  rule: 'R21',
  title: words('章节有内容', 'Sections have content'),
  about: words(
    '标题之下没有任何段落、表格和下级标题的，提示。',
    'A heading with no paragraph, table or section below it is reported.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => orCannotTell(judgeSections(filing), '报告没有标题', 'The report has no headings'),
}
