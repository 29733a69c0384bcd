import { words, type Words } from '#domain/words/words.ts'
import { paragraphTexts, type ParagraphText } from './paragraph-texts.ts'
import { blockTags, nearestTag } from './tags.ts'

/** Something the officer has to change in the template: which tag, in which paragraph of which part, and how. */
export type TemplateProblem = {
  readonly kind:
    | 'file'
    | 'unknown-tag'
    | 'unclosed'
    | 'unopened'
    | 'look-alike'
    | 'not-alone'
    | 'missing-body'
    | 'repeated'
    | 'misplaced'
  readonly tag: string
  /** 正文, 页眉, 页脚 or 注释; '' for the file as a whole. */
  readonly part: string
  /** Counted from 1; 0 for the file as a whole. */
  readonly paragraph: number
  readonly words: Words
}

type Place = { readonly part: string; readonly paragraph: ParagraphText }

type Said = { readonly kind: TemplateProblem['kind']; readonly tag: string; readonly zh: string; readonly en: string }

const around = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const problem = ({ part, paragraph }: Place, { kind, tag, zh, en }: Said): TemplateProblem => {
  const quote = around(paragraph.text)
  return {
    kind,
    tag,
    part,
    paragraph: paragraph.number,
    words: words(
      `${part}第 ${paragraph.number} 段“${quote}”：${zh}`,
      `${part}, paragraph ${paragraph.number} “${quote}”: ${en}`,
    ),
  }
}

/** Brackets an input method gives where 【】 was meant. */
const alikes =
  /｛([^｛｝]{1,20})｝|〔([^〔〕]{1,20})〕|\{([^{}]{1,20})\}|［([^［］]{1,20})］|\[([^[\]]{1,20})\]|〖([^〖〗]{1,20})〗|「([^「」]{1,20})」|『([^『』]{1,20})』/gu

const alikeProblems = (place: Place, known: readonly string[]): readonly TemplateProblem[] =>
  [...place.paragraph.text.matchAll(alikes)].flatMap(([written, ...inner]) => {
    const tag = inner.find((name) => name !== undefined)?.trim() ?? ''
    if (!known.includes(tag)) return []
    const zh = `“${written}”的括号不是【】，不会被替换。请改为【${tag}】。`
    return [
      problem(place, {
        kind: 'look-alike',
        tag,
        zh,
        en: `“${written}” is not in 【】 and would stay as it is. Write 【${tag}】.`,
      }),
    ]
  })

type Found = { readonly tags: readonly string[]; readonly problems: readonly TemplateProblem[] }

const unknownTag = (place: Place, tag: string, known: readonly string[]): TemplateProblem => {
  const meant = nearestTag(tag, known)
  const remedy =
    meant === undefined ? `可用的标签：${known.map((name) => `【${name}】`).join('')}` : `是否应为【${meant}】？`
  const inEnglish = meant === undefined ? `Known tags: ${known.join(', ')}.` : `Is 【${meant}】 meant?`
  return problem(place, {
    kind: 'unknown-tag',
    tag,
    zh: `没有名为【${tag}】的标签。${remedy}`,
    en: `there is no tag 【${tag}】. ${inEnglish}`,
  })
}

/** Pieces between the brackets of a paragraph: what is open, closed twice or never. */
const tagsIn = (place: Place, known: readonly string[]): Found => {
  const tags: string[] = []
  const problems: TemplateProblem[] = []
  let open: string | undefined
  for (const [piece] of place.paragraph.text.matchAll(/【|】|[^【】]+/gu)) {
    if (piece === '【') {
      if (open !== undefined) problems.push(unclosed(place, open))
      open = ''
    } else if (piece === '】') {
      if (open === undefined) problems.push(unopened(place))
      else tags.push(open.trim())
      open = undefined
    } else if (open !== undefined) open = piece
  }
  if (open !== undefined) problems.push(unclosed(place, open))
  const unknown = tags.filter((tag) => !known.includes(tag)).map((tag) => unknownTag(place, tag, known))
  return { tags, problems: [...problems, ...unknown] }
}

const unclosed = (place: Place, text: string): TemplateProblem => {
  const tag = around(text.trim())
  return problem(place, {
    kind: 'unclosed',
    tag,
    zh: `标签“【${tag}”没有右括号】。`,
    en: `the tag “【${tag}” has no closing 】.`,
  })
}

const unopened = (place: Place): TemplateProblem =>
  problem(place, {
    kind: 'unopened',
    tag: '',
    zh: '右括号】前面没有左括号【。',
    en: 'a closing 】 without an opening 【.',
  })

const blockProblems = (place: Place, tags: readonly string[]): readonly TemplateProblem[] =>
  blockTags
    .filter((tag) => tags.includes(tag))
    .flatMap((tag) => {
      if (place.part !== '正文')
        return [
          problem(place, {
            kind: 'misplaced',
            tag,
            zh: `【${tag}】只能放在正文中，不能放在${place.part}。`,
            en: `【${tag}】 belongs into the body.`,
          }),
        ]
      if (place.paragraph.isNested)
        return [
          problem(place, {
            kind: 'misplaced',
            tag,
            zh: `【${tag}】不能放在表格或文本框里，请单独写一段。`,
            en: `【${tag}】 cannot stand in a table or text box; give it a paragraph of its own.`,
          }),
        ]
      if (place.paragraph.text.trim() === `【${tag}】`) return []
      return [
        problem(place, {
          kind: 'not-alone',
          tag,
          zh: `【${tag}】必须单独占一段。`,
          en: `【${tag}】 has to stand alone in its paragraph.`,
        }),
      ]
    })

const repeated = (
  places: readonly { readonly place: Place; readonly tags: readonly string[] }[],
  tag: string,
): readonly TemplateProblem[] =>
  places
    .filter(({ tags }) => tags.includes(tag))
    .slice(1)
    .map(({ place }) =>
      problem(place, { kind: 'repeated', tag, zh: `【${tag}】只能出现一次。`, en: `【${tag}】 may stand only once.` }),
    )

const missingBody: TemplateProblem = {
  kind: 'missing-body',
  tag: '正文',
  part: '',
  paragraph: 0,
  words: words(
    '模板中没有【正文】。请在要放报告正文的地方单独写一段【正文】。',
    'The template has no 【正文】. Write it into a paragraph of its own where the report goes.',
  ),
}

/** A part that can hold tags: its name for people and its XML. */
export type TaggedPart = { readonly part: string; readonly xml: string }

/** Everything the officer has to change, all at once, in reading order. */
export const templateProblems = (
  parts: readonly TaggedPart[],
  known: readonly string[],
): readonly TemplateProblem[] => {
  const places = parts.flatMap(({ part, xml }) =>
    paragraphTexts(xml)
      .toSorted((one, other) => one.number - other.number)
      .map((paragraph): Place => ({ part, paragraph })),
  )
  const found = places.map((place) => ({ place, ...tagsIn(place, known) }))
  const inOrder = found.flatMap(({ place, tags, problems }) => [
    ...problems,
    ...blockProblems(place, tags),
    ...alikeProblems(place, known),
  ])
  const hasBody = found.some(({ tags }) => tags.includes('正文')) || inOrder.some(({ tag }) => tag === '正文')
  return [...inOrder, ...blockTags.flatMap((tag) => repeated(found, tag)), ...(hasBody ? [] : [missingBody])]
}
