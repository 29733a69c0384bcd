/** What comes first and what comes out of it: the second count is not above the first within one period. */
export type StagePair = {
  readonly id: string
  readonly first: RegExp
  readonly second: RegExp
  /** Words both counts may share without speaking of the same thing. */
  readonly benign: { readonly zh: string; readonly en: string }
}

const carriedOver = {
  zh: '可能包括上年结转的案件或事项。',
  en: 'Cases carried over from the year before may be included.',
}
const otherScope = { zh: '两个数字的统计范围可能不同。', en: 'The two counts may have different scopes.' }

const pair = (id: string, words: readonly [RegExp, RegExp], benign = carriedOver): StagePair => ({
  id,
  first: words[0],
  second: words[1],
  benign,
})

/** Stages in the order of official procedure; a pair is used only within one sentence and one unit. */
export const stagePairs: readonly StagePair[] = [
  pair('found-rectified', [
    /(?:查处|排查|发现|查出|检查出|摸排|督促).{0,12}(?:隐患|问题|风险点)|(?:隐患|问题)(?!.*整改)/u,
    /整改|整治完成|消除|化解|销号/u,
  ]),
  pair('received-closed', [
    /受理|接收|收到|接到|承办|接办|交办|转办|收件|登记.{0,6}(?:件|案)|接处/u,
    /办结|办理完|处结|结案|答复|回复|办复|化解|调处成功/u,
  ]),
  pair('mediated-settled', [/调解(?!成功)/u, /调解成功|成功调解|成功化解|达成协议/u]),
  pair('filed-punished', [/立案/u, /处罚(?:决定)?(?!.*立案)|结案|移送/u]),
  pair('filed-disciplined', [/立案(?:审查|调查)/u, /党纪|政务处分|给予处分/u]),
  pair('applied-approved', [
    /申请(?!.*(?:通过|审批|获批))|申报(?!.*通过)|报名(?!.*录)/u,
    /通过|获批|批准|审定|录取|核准/u,
  ]),
  pair('caught-detained', [/抓获|查获|抓捕/u, /刑拘|刑事拘留|行政拘留|逮捕|批捕|起诉/u]),
  pair(
    'unemployed-employed',
    [
      /失业(?:登记)?(?:人员|人数)|登记失业|就业困难人员(?!.*就业率)/u,
      /(?:实现|帮助|促进|推荐)?.{0,6}(?:再)?就业(?:人数|人员)?$/u,
    ],
    otherScope,
  ),
  pair('resident-working', [/来[穗深莞佛]人员|流动人口|外来人口|常住人口|居住人员/u, /从业(?:人员|人数)/u], otherScope),
  pair('due-done', [/应(?:检|查|报|到|收|办|参|建|改|保)/u, /实(?:检|查|报|到|收|办|参|建|改|保)/u], otherScope),
  pair('sampled-passed', [/抽检|检测|送检|抽查/u, /合格/u], otherScope),
  pair('offered-hired', [/招聘岗位|就业岗位|提供岗位/u, /达成.{0,6}意向|成功录用|成功就业/u], otherScope),
]
