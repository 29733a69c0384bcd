import type { Filing, Section } from '#domain/filing/filing.ts'
import type { Passage } from '#domain/text/document.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { hasTableIn, paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'

/** A document, a date, an amount or a number of things. */
const told = /[《〔]|\d+\s*[个项次份家人万亿]|\d{1,2}月/u

/** A step of the process that was taken. Names of indicators (公开及时性) are none. */
const acts =
  /(?:开展|组织|完成|进行|参加|编制|编报|制定|印发|委托|填报|报送|聘请|申报|提交|召开)(?:了)?[^，。；]{0,20}(?:监控|自评|评价|评估|培训|目标|办法|方案|报告|情况表|会议)|(?:已|主动|及时|同步)(?:对外|向社会)?(?:公开|公示)(?!及时|率|性)|(?:公开|公示)了|(?:网站|平台|公开栏|向社会)[^，。；]{0,8}(?:公开|公示)(?!及时|率|性)|建立了/u

/** Phrases of any report, and what should or will be done. */
const slogan =
  /一系列|各项(?:绩效)?管理|加强|强化|进一步|不断|扎实推进|有效推动|贯穿|应当|应该|必须|要求|需要|努力|将|按照?(?:上级|有关|相关|规定)/u

/** How many indicators were set tells of goals and of nothing that was done with them. */
const indicatorCount = /\d+\s*[个项条][^，。；]{0,6}指标/gu

const isFact = (clause: string): boolean => told.test(clause) || (acts.test(clause) && !slogan.test(clause))

const tellsFacts = ({ text: { text } }: Passage): boolean =>
  text
    .replaceAll(indicatorCount, '')
    .split(/[，,。；;]/u)
    .some(isFact)

const judgeSection = (filing: Filing, section: Section): readonly Verdict[] => {
  const paragraphs = paragraphsIn(filing, section)
  const places = [section.place, ...paragraphs.map(({ text }) => placeOf(filing.document.source, wholeSpan(text)))]
  if (hasTableIn(filing, section) || paragraphs.some(tellsFacts))
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
      ...(paragraphs.some(({ text }) => text.text.search(indicatorCount) >= 0)
        ? { severity: 'note', benign: words('写有指标的设定。', 'It tells which indicators were set.') }
        : {}),
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
    '绩效管理情况一节没有任何文件、日期、金额、数量或已做的环节的，提示；套话和指标名称不算。',
    'A section on performance management without a document, date, amount, number or step taken is reported; slogans and names of indicators do not count.',
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
