/** Verbs that open a verb–object phrase in official headings (加强队伍建设, 打造品牌). */
const transitive =
  '坚持 坚守 坚决 加强 加快 加大 强化 深化 优化 细化 美化 净化 推进 推动 推行 推广 促进 提升 提高 提振 提质 打造 建设 建立 建成 构建 构筑 搭建 ' +
  '完善 健全 夯实 筑牢 压实 抓好 抓实 抓牢 抓住 狠抓 做好 做实 做优 做强 做细 做大 落实 贯彻 履行 保障 保护 保持 维护 守护 守卫 守牢 严守 严格 ' +
  '严抓 严查 严打 严控 严治 严管 严整 改善 改进 改革 创新 创建 创造 营造 培育 培养 激发 激活 释放 发挥 发展 统筹 聚焦 聚力 聚集 凝聚 汇聚 整合 整治 治理 ' +
  '规范 服务 助力 助推 支持 支撑 引领 引导 带动 拓展 拓宽 扩大 织密 畅通 打通 疏通 破解 解决 化解 防范 防控 遏制 消除 清除 排查 压减 降低 ' +
  '减少 增强 增进 增加 增添 擦亮 彰显 展现 树立 弘扬 传承 赓续 赋能 盘活 挖掘 挖潜 开创 开展 开拓 开辟 开启 谋划 谱写 绘就 绘制 描绘 探索 实施 实现 确保 ' +
  '巩固 稳定 稳住 稳步 守住 兜牢 兜住 办好 办实 用好 管好 建强 配强 配齐 选优 融入 融合 对接 围绕 立足 突出 注重 注入 突破 攻克 打好 打赢 打击 打响 唱响 ' +
  '关爱 关注 关心 倾听 回应 响应 满足 丰富 繁荣 振兴 锻造 锤炼 铸就 铸造 厚植 涵养 涵盖 提档 提速 理顺 梳理 厘清 明确 把握 把牢 把好 扛起 扛牢 担当 践行 ' +
  '争创 争当 力促 力争 力推 勇担 勇当 全面 全力 全速 全员 着力 持续 不断 深入 扎实 大力 积极 切实 认真 精准 精细 科学 统一 常态 多措 多方 有效 有序 有力 进一步 坚定 努力 主动 ' +
  '紧盯 紧抓 紧扣 紧跟 严密 严肃 从严 绷紧 站稳 站好 当好 答好 写好 走好 走实 种好 摸清 摸排 理清 盘清 收好 管住 补齐 补足 补短 锻长 强基 固本 抢抓 抢占 抢先 凝心 凝神 ' +
  '牢记 牢固 牢牢 高举 高标 高质 高效 深耕 深植 深挖 做精 做深 讲好 写实 护航 护佑 呵护 托起 点亮 点燃 温暖 纾解 舒缓 缓解 救助 帮扶 扶持 招引 引进 引育 吸引 汇集 集聚 放大'

export const openingVerbs: ReadonlySet<string> = new Set(transitive.split(' '))

/** Single characters that are verbs on their own at the head of a phrase: 抓重点, 强监管, 促发展. */
const single =
  '抓强促保惠育建管治稳固提优聚谋护守挖增补畅办打创争推护拓扩降控防查清除兴重转调引稳惠立定严深实夯压筑把践让使以用将为从在于向树搭送暖解敢当'

/** Does the phrase open with a verb, or with an adverb or preposition that needs one behind it? */
export const opensWithVerb = (phrase: string): boolean =>
  openingVerbs.has(phrase.slice(0, 2)) || openingVerbs.has(phrase.slice(0, 3)) || single.includes(phrase.slice(0, 1))

/** Nouns and adjectives that open the object of an official heading; behind a lost verb they stand first. */
const objects =
  '安全 城市 城乡 城区 城镇 民生 经济 党建 社会 环境 生态 文化 文明 基层 政务 乡村 产业 人居 群众 财政 平安 公共 社区 街道 交通 治安 教育 医疗 卫生 人才 队伍 ' +
  '作风 干部 党员 企业 市场 消防 信访 食品 农业 农村 农民 绿色 数字 科技 重点 项目 资金 预算 绩效 制度 机制 体制 底线 营商 投资 消费 招商 疫情 生活 垃圾 ' +
  '河湖 空气 污染 土地 耕地 粮食 住房 就业 社保 养老 救助 健康 应急 风险 矛盾 法治 廉政 纪律 思想 政治 统战 宣传 舆论 惠民 便民 幸福 美丽 和谐 现代 智慧 优质 良好 全域 区域'

const openingObjects: ReadonlySet<string> = new Set(objects.split(' '))

/** Does the phrase open with a word that is known to be no verb? Unknown words are given the benefit of the doubt. */
export const opensWithObject = (phrase: string): boolean => openingObjects.has(phrase.slice(0, 2))

/** Words that make a clause of a noun phrase: 经济稳中有进, 管理日趋精细, 党建引领. */
const predicate =
  /引领|先行|为先|为本|为要|为基|优先|至上|有[序力效为进质]|取得|得到|获得|实现|不断|持续|进一步|更加|日趋|日益|稳步|显著|明显|全面|提[升高质效]|提速|增[强进效]|改善|优化|向好|落[地实细]|到位|达标|完成|强化|深化|发力|见效|共[建治享]|从严|从紧|过硬|兜底|护航|赋能|驱动|先导|增效|提质|[谋促惠聚抓护]\p{Script=Han}{1,3}$/u

export const hasPredicate = (phrase: string): boolean => predicate.test(phrase)

/** Remains of words that cannot open a phrase: (坚定)不移, (贯)彻, (部)署, (发)挥, (驰而)不息, (持之)以恒. */
export const boundOpening = /^(?:不移|不息|以恒|贯之|彻|署|挥|而不[舍休懈]|为功|之以恒)/u
