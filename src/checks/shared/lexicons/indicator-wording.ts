/** Words by which a result cell states a bound instead of the value reached. */
export const boundWords =
  /^(?:[<>≥≤＞＜≧≦]=?|=[<>]|不少于|不低于|不超过|不高于|不大于|不小于|至少|至多|以上|以下|以内|大于|小于|高于|低于|大于等于|小于等于)$/u

/** A result cell that says the target was met and nothing else. */
export const metWords =
  /^(?:均|全部|已|已经|全面|按时|按期|按质|按量|保质保量|圆满|顺利)*(?:完成|达到|实现|达成|满足)(?:了)?(?:年度|全年|既定|预期|预定|设定)?(?:的)?(?:目标|指标|计划|预期|任务|要求)(?:值|任务|要求)?$/u

/** Short answers without a value. */
export const doneWords =
  /^(?:均|全部|已|已经|按时|按期|基本|达标|达到)*(?:完成|达标|达到|实现|合格|是|有|良好|较好|正常)$/u

/** Targets that name an authority's wish instead of a measure. */
export const vagueTargets: readonly RegExp[] = [
  /(?:完成|达到|满足|落实)(?:了)?(?:上级|区|市|省|县|镇|街道?|主管部门|有关部门|业务部门|党委|政府|国家)[^，。；]{0,14}(?:要求|规定|任务|标准|部署)$/u,
  /^(?:符合|按照?|依照|遵照|满足|达到|严格执行|执行)(?:上级|国家|有关|相关|政策|法律|法规|文件|规定|制度|规范|标准|行业|部门|主管|财政|省|市|区|的|及|和|、)*(?:规定|要求|标准|政策|制度|规范|办法)(?:执行)?$/u,
  /^(?:有所|进一步|逐步|持续|不断|明显|显著|有效|稳步)?(?:提高|提升|改善|增强|加强|优化|推进|促进|保障|完善|降低|减少)$/u,
  /^(?:良好|较好|优|优秀|好|正常|合理|合规|及时|有效|明显|显著|可持续|长期|长效|稳定)$/u,
  /^(?:保障|保证|确保|维持)?(?:工作|业务|机构|日常工作|各项工作|单位)?(?:正常|有序|顺利)(?:开展|运转|运行|进行)$/u,
]

/** Names that speak of a share, and names that speak of a number of things. */
export const rateName = /(?:率|比例|占比|比重|覆盖面|保障面|满意度|知晓度|及时性|准确性)$/u
export const countName = /(?:次数|人数|户数|场次|人次|件数|个数|宗数|篇数|数量|总数|面积|里程|份数|台数|家数)$/u

/** Populations that a name speaks of without saying who they are. */
export const undefinedPopulation = /目标对象|服务对象保障|相关对象|有关对象|目标群体|受益对象覆盖|目标人群/u

/** Rates of the budget itself, which are a result of management and not of a service. */
export const budgetRate =
  /预算(?:资金)?(?:完成|执行|支出|支付)率|(?:资金|预算)(?:支出|支付|执行)(?:进度|率)|支出进度|财政资金(?:依存|使用)率/u
