/** Verbs and adverbs that open a task; what follows names it. */
export const taskOpening =
  /^(?:(?:并|要|将|应|须|继续|进一步|持续|积极|大力|全力|全面|深入|扎实|切实|稳步|稳妥|有序|加快|加大|加强|强化|深化|优化|推进|推动|促进|发展|开展|实施|落实|抓好|做好|完成|建设|打造|探索|创建|创新|巩固|提升|改善|改进|完善|健全|建立|构建|培育|培养|引进|引入|办好|用好|打通|打好|融合|串联|整合|维护|保障|确保|落实好|重点|着力|聚焦|围绕|紧扣|推广|扩大|提高|增强|严格|严厉|启动|谋划|筹备|举办|组织|统筹|支持|鼓励|引导|充分利用|充分发挥|发挥|依托|利用|常态化|主动|高标准|高质量|高水平|好|实现|的)+)/u

/** Words at the end of a task that say what is done with it and not what it is. */
export const taskEnding =
  /(?:(?:的|等)?(?:全面|整体|标准化|规范化|精细化|升级|改造|提升|整治|治理|建设|工作|工程|项目|保障|服务|管理|发展|路径|党建|经费|资金|专项|行动|活动|任务|落实|推进|提质|增效|拆除|达标|创建|水平|能力|体系|机制|制度|亮点|品牌|等))+$/u

/** Words that name no particular task: found in every plan. */
export const everyday =
  /^(?:经济|社会|党|党的|政治|思想|组织|作风|纪律|民生|城市|环境|基层|群众|居民|文化|生态|安全|稳定|平安|法治|公共|服务|管理|社区|街道|镇|工作|任务|目标|干部|队伍|领导|全面|各项|相关|有关|重点|区域|辖区|日常|先进|典型|政策|措施|责任|意识|氛围|质量|效能|品质|形象|优势|作用|效应|导向|优质|宜居|和谐|美丽|幸福|文明)+$/u

/** Heads of phrases that name something one could look for: a place, a building, a programme, a scheme. */
export const concrete =
  /(?:路|街|村|镇|河|涌|湖|山|公园|广场|中心|市场|商圈|园区|基地|驿站|平台|学校|医院|小区|楼宇|线|环线|渠|箱|渠箱|管网|道路|桥|步道|碧道|绿道|停车场|厕所|革命|经济|工程|项目|改造|儿童|老人|老年人|残疾人|妇女|困难群众|优抚|退役军人|业态|产业|企业|行动|工程|分流|截污|垃圾|分类|示范区|示范点|样板|展会|文化节|美食节|购物节|大赛|论坛|博物馆|图书馆|文化馆|书院|系统|工作站|服务站|食堂|饭堂|补贴|津贴|保险|规划|调查|普查|培训|招聘|专项经费)$/u

/** Phrases that tell by what or after what, and not what is to be done. */
export const circumstance =
  /^(?:依托|利用|充分利用|充分发挥|围绕|以|按照|按|根据|结合|通过|借助|紧扣|紧紧围绕|在|对|为|从|把|将)/u

/** Quotations of a policy: its words are no task of this year. */
export const quotedPolicy = /按照|根据|贯彻|学习|提出|紧扣|围绕|争当|要求|战略|思想|精神|讲话/u

/** Slogans that count: 四个…, 两个…, 一二三四五. */
export const slogan = /^(?:[一二两三四五六七八九十百千]+(?:个|大|项)|[一二三四五六七八九十\d+]+$)/u

/** Words of a budget line that do not tell what it is for. */
export const budgetWords = /(?:业务|工作|办公|专项|项目|财政|补贴|补助|经费|资金|支出)/gu

/** The place itself as one would like it: 构建平安和谐新城 names no task. */
export const vision =
  /^(?:构建|建设|打造|创建|营造)?(?:平安|和谐|美丽|幸福|宜居|宜业|活力|法治|文明|稳定|繁荣|的)+\p{Script=Han}{2,4}$/u
