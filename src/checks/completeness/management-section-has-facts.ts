import type { Filing, Section } from '#domain/filing/filing.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { hasTableIn, paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'

/** Something that happened: a document, a step of the process with its date, amount or number of projects. */
const facts =
  /[《〔]|\d+\s*[个项次份家人万]|监控(?:情况表|报告|方案|工作)|(?:开展|组织|完成|进行|参加|公开|编制|编报|制定|印发|委托|建立|填报|报送|聘请)(?:了)?[^，。；]{0,20}(?:监控|自评|评价|评估|培训|目标|办法|制度|方案|报告|公开|机制)/u

const judgeSection = (filing: Filing, section: Section): readonly Verdict[] => {
  const paragraphs = paragraphsIn(filing, section)
  const places = [section.place, ...paragraphs.map(({ text }) => placeOf(filing.document.source, wholeSpan(text)))]
  if (hasTableIn(filing, section) || paragraphs.some(({ text }) => facts.test(text.text)))
    return [
      holds({
        message: words(`“${section.title}”写有具体做法。`, `"${section.title}" tells facts.`),
        places: [section.place],
      }),
    ]
  if (isCutOffIn(filing, section)) return [unfinished(section)]
  if (paragraphs.length === 0) return []
  return [
    fails({
      message: words(
        `“${section.title}”只有结论，没有目标、监控、自评、公开等事实。`,
        `"${section.title}" asserts and tells no fact of the process.`,
      ),
      places,
      remedy: words(
        '请写明绩效目标申报、运行监控、自评和公开的情况。',
        'Tell of goals, monitoring, self-evaluation and disclosure.',
      ),
    }),
  ]
}

export const managementSectionHasFacts: Check = {
  id: 'management-section-has-facts',
  rule: 'R21',
  title: words('绩效管理一节有事实', 'The section on performance management tells facts'),
  about: words(
    '绩效管理情况一节没有任何文件、数量或具体环节的，提示。',
    'A section on performance management without a document, a number or a step of the process is reported.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      sectionsOfKind(filing, 'management').flatMap((section) => judgeSection(filing, section)),
      '报告没有绩效管理一节',
      'The report has no section on performance management',
    ),
}
