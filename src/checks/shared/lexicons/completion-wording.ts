/** Plain statements that something is still to come. */
export const openIntentions =
  /待定|待(?:开展|实施|落实|确定)|尚需|(?:^|[，。；,;])\s*(?:需要|需|拟于|将于|计划于|预计于?)/u

/** A completion that is nothing but a wish: 确保…顺利开展，保障…. */
export const wishes = /^(?:确保|力争)(?!了)(?![^。；]*(?:已|了|\d+\s*[个次场项人件]))[^。；]{4,}[。；]?$/u

/** Words of intention, which a longer account may also hold in passing. */
export const intentions =
  /力争|争取(?:在|于|年|尽|早|完|实)|拟(?:于|在|开展|建|采购|安排)|将(?:进一步|继续|会|要)|下一步/u

/** Marks that something has been done: a perfect form, a count, a verb of result. */
export const pastMarks =
  /已|了|\d(?![\d年月日、.．]|\s*年)|足额|实现|达到|建成|改善|获|取得|解决|划拨|下拨|得到|有效|有力|良好|优秀|较好|正常运|满意|赴[^，。；]{2,12}(?:开展|参加|学习|考察)/u

/** The tasks or goals of the whole year, said to be all done; a counted or named task (3项整改任务) is one piece of work. */
export const allDone =
  /(?:(?:设定的?|制定的?|下达的?|所有|各项?|各类|年度|总体|整体|全年|重点|主要)[^，。；！？、\d]{0,12}(?:任务|目标|计划|指标|工作)|目标任务|任务目标|绩效目标|工作目标|年度目标|年度计划|绩效指标)(?:已经|已|现已|也)?(?:全部|全面|均|都|圆满|顺利|如期|按期|按时|保质保量|高质量|按质按量|已)+(?:地)?(?:得到|得以)?(?:完成|实现|达成|落实到位)|(?:全部|全面|圆满|按质按量|超额|100%)完成(?:了)?[^，。；！？、\d]{0,10}(?:各项|全年|年度|所有|既定|绩效|年初)[^，。；！？、\d]{0,10}(?:任务|目标|指标|计划)/gu

/** One piece of work said to be finished, as a whole or in time. */
export const workDone =
  /(?:顺利|按期|如期|圆满|全部|全面|按时|高质量|提前|超额)(?:地)?完成(?:了)?(?!率|并|度)(?<work>[^，。；！？：:]{3,40})/gu

/** Statements that something is not finished. */
export const unfinished =
  /(?:尚未|还未|未能|未)(?:全部|完全|按期|按时|如期|及时)?(?:完成|完工|达标|达到目标|验收|实现|竣工|整改)|(?:进度|进展|推进|实施)(?:较|相对|比较|严重|有所)?(?:滞后|缓慢|偏慢|较慢)|争取(?:在|于)?[^，。；]{0,8}(?:年底|年内|月底|月份|月)?(?:前)?[^，。；]{0,6}(?:完成|完工|验收)|(?:仍|还|正)在(?:推进|施工|整改|办理|建设|验收)/gu

/** The work finished or in hand of a direction claim: a change against another period. */
export const directions =
  /(?:同比|环比|比上年|较上年|比去年|较去年|较往年|比往年)[^，。；！？]{0,10}(?:下降|减少|降低|回落|增长|上升|提高|增加|提升|递增|翻番)[^，。；！？]{0,14}/gu

/** Headings that announce an upswing. */
export const upswing =
  /提质增效|稳中有进|稳中向好|稳步增长|持续增长|快速增长|较快增长|增速|稳步提升|提速|向好|再上新台阶|蓬勃|强劲/u

/** Problems admitted about the indicators themselves. */
export const unclearIndicators =
  /(?:指标|目标)[^，。；]{0,16}(?:不清晰|不明确|不够|不全面|不完善|不具体|不合理|不科学|难以|可衡量性差|未量化|缺乏|缺少|笼统|较粗)|可衡量性差/u

/** Ends of a clause that make what follows a goal: 确保(顺利完成…). */
export const intended =
  /(?:确保|力争|争取|努力|为了|以便|必须|保证|保障|有助于|目标(?:是|为|[：:]))[^，。；！？]{0,16}$|(?:^|[，。；：])(?:并|还)?(?:要|将|应|拟|需)[^，。；！？]{0,8}$/u

/** Work that waits for others or is still to be put right, told in passing. */
export const pending =
  /待[^，。；！？]{2,20}(?:批复|审批|批准|审核|核准)后[^，。；！？]{0,14}|存在(?:需|待|尚需)[^，。；！？]{2,24}(?:问题|情况)|有待[^，。；！？]{0,12}(?:完成|推进|解决|落实|实施|整改)[^，。；！？]{0,8}/gu
