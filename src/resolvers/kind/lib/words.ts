/** The words that tell one kind of notice from another. */
/** 巡视员, 巡视考场: not the inspection of the Party. */
export const INSPECTION = /巡[察视](?!员|考|河|检|航|灯|农|田|护)|开巡|“巡|政治体检|(?:[市县区州旗]委|党[组委])第.{1,3}巡查组/u;
export const LOOK_ALIKE =
  /督察组|环保督察|环境保护督察|安全生产(?:大?检查|督查|巡查)|土地督察|教育督导|审计组|审计进点|督查组|安委会|安全巡查|河长|林长|巡[河湖山林]|巡回(?:审判|法庭|检察)/u;
export const GENERAL_MEETING = /常委会|常务会|全会|全体会议|党组会|办公会|党代会|代表大会|中心组/u;

export const CITED = /《[^《》]{0,60}》|关于(?:巡视|巡察)工作的重要/gu;

export const RECTIFY = /整改/u;
/** 问题改完了, 改到位没有: what was put right, without the word. */
export const MENDED =
  /巡[察视](?:组)?[^，。；]{0,6}(?:指出|反馈|发现|点名)[^，。；]{0,12}(?:问题|毛病)[^，。；]{0,8}(?:改完|改好|改到位|销号|清零|见底|清了|改了[\d一二三四五六七八九十])/u;
/** 督查整改, 回访看整改: it is looked at, not reported. */
export const LOOKED_AT =
  /(?:督查|督导|检查|核查|抽查|复查|验收|查验|验|评估|回访|[看查问盯])(?:验收|落实|一?[看查]|巡[察视]|问题|反馈){0,3}整改(?!情况(?:的)?(?:通报|公告|公示|报告))/u;
export const RECTIFY_MEETING = /整改[^，。；]{0,6}(?:推进|调度|督办|部署|约谈|座谈|培训|汇报|评估|“?对账”?|“?交账”?)会/u;
export const FEEDBACK = /反馈(?!(?:的)?(?:意见|问题|事项)?(?:的)?(?:集中)?整改)/u;
export const GONE = /撤离|撤点|离点|撤出/u;
export const STATIONING =
  /党[组委]第.{1,3}巡查组巡查|第.{1,3}巡[察视]组(?:对|巡[察视](?!工作|情况|干部|整改))|进驻|进点|入驻|公\s{0,3}告|就位|各就各位|到位|到岗|组进村|组进校|组进企|联系方式|受理信访|信访渠道|组[^，。；\s巡组]{0,4}巡[察视](?!工作动员部署)[^，。；组巡]{1,40}(?:(?<=党)组[^，。；组巡]{0,40})?动员|组来到|组(?:到|赴)[^，。；]{2,24}(?:召开|举行|开展)|见面(?:沟通)?会/u;
export const DEPLOYMENT =
  /动员部署|动员会|动员大会|(?<!再)部署|(?:布置|交底|誓师|授旗|出征)(?:大)?会|启动|拉开|(?<!召)开巡(?![察视])|开“巡”|“开巡”|开拔|集结|出征|吹响|鸣锣|开启|对象公布|公布(?![^，。]{0,20}(?:进驻|联系方式))|出击|亮剑|授权任职/u;
export const WORK =
  /培训|集训|推进会|座谈会|领导小组[^，。]{0,8}会|听取|汇报会|专题会|总结|调研|研讨|交流会|观摩|联席|人才库|抽调|表彰|收官|考核|回访|评估|看望|慰问|充电|练兵/u;
/** Of these meetings the headline says so even where it goes on to 部署下一步工作. */
export const MEETING_AT_WORK =
  /领导小组[^，。]{0,10}会|听取|专题会|推进会|座谈会|培训班|集训|业务培训|研讨|调研|督导|观摩|讲堂|讲座|实训|演练|竞赛/u;
export const BEGINNING = /动员|启动|进驻|进点|入驻/u;
/** Posts, purchases: the office is named, its work is not the matter. */
export const OFFICE = /招聘|选聘|选调|遴选|拟录用|(?:采购|招标|中标|成交|比选|询价)(?:项目|公告|公示|结果)/u;
export const WEAK_DEPLOYMENT =
  /铺开|展开|推开|打响|出发|奔赴|名单|接受|来了(?!一?[个封通张]?(?:电话|短信|信|函|通知))|开展|迎来|号角|轮巡[察视][^，。；]{0,6}(?:开工|起跑|开跑|登场)/u;
/** 巡察组来敲门啦, 巡察组住进村: the team is there; not one that has come again, or whose letter came. */
export const ARRIVES =
  /巡[察视]组(?:已经?|也|就|的同志|的人)?(?:(?:来|到|来到|上门|进门|登门)(?:啦|咯|喽)|(?:来|到)(?:咱|敲|村口|门口|家门口|身边|我[们村镇乡校院局]|你[们身家])|(?:来)?敲门|(?:驻|住|搬)[进到](?!后|以后)|上门了)/u;
/** 市委巡察组对…开展巡察, …接受巡察: the teams are there, no round begins. */
export const AT_WORK = /开展|接受|迎来|来了/u;
/** In the running text the plain 动员会 of a team in a unit is part of its moving in. */
export const LEAD_DEPLOYMENT =
  /动员部署|部署会|(?:布置|交底|誓师|授旗|出征)(?:大)?会|启动|拉开|吹响|轮[^，。；组进驻]{0,6}巡[察视](?:“?回头看”?)?(?:工作)?(?:[（(][^）)]{0,12}[）)])?动员会|鸣锣|将于近期展开/u;
export const LEAD_STATIONING =
  /巡[察视]组[^，。；\s巡组]{0,12}巡[察视](?:工作)?动员(?!部署)|巡[察视]组对[^，。；\s]{1,60}巡[察视](?:“回头看”)?(?:工作)?动员|第.{1,3}巡[察视]组来?(?:到|赴)[^，。；]{2,24}(?:召开|举行|开展)|组(?:分别|先后|依次|相继)?在[^，。；]{2,24}(?:召开|举行|开了)(?!全|县委|市委|区委)[^，。；轮]{0,20}(?:动员|见面|沟通)|进驻(?![^，。；]{0,8}的[，、])|进点|入驻|巡[察视]公告|到位|就位|各就各位|组[^，。；\s巡组]{0,4}巡[察视](?!工作动员部署)[^，。；组巡]{1,40}(?:(?<=党)组[^，。；组巡]{0,40})?动员|意见箱|第.{1,3}巡[察视]组[自从][^，。；]{2,12}起对|组[^，。；组]{0,8}(?:来到|走进|抵达|敲开|扎进|住进|开进|下到)|第.{1,3}巡[察视]组将[^，。；]{0,12}对[^，。；]{2,60}(?:开展|进行)|巡[察视]组[^。；]{0,60}(?:召开|举行)[^，。；]{0,10}见面(?:沟通)?会|有关事项公告/u;

/** A meeting on the work as a whole; the lead may say that it also starts a round. */
export const WORK_MEETING = /工作会议?|巡[察视]会议/u;

/** 常委会听取巡察情况汇报: what a general meeting hears, studies or passes on is one matter of several. */
export const HEARS = /听取|研究|审议|传达|学习|通报/u;
/** The plain meeting of one unit; its round, its level or 部署 would make it one that starts a round. */
export const PLAIN_START = /^动员(?:大)?会$/u;
export const STARTS_ROUND = /轮|部署|启动|全[市县区州省校]|[市县区州省旗地]委(?!第)/u;
/** 把反馈意见送到…的会议桌上: the feedback told as a scene. */
export const HANDED =
  /巡[察视]组[^。；]{0,30}(?:诊断书|体检报告|体检单|化验单|病历本?|药方|处方)”?(?:[^，。；]{0,4}(?:送|摆|递|交|端|放|发)(?:到|达|上|给|进|在)|[，。；])|巡[察视]组[向对给][^，。；]{2,30}(?:指出|点出|开出|念了)[^，。；]{0,16}(?:问题|药方|处方|毛病)|反馈(?:意见|报告|清单|书)[^，。；]{0,10}(?:送|摆|递|交|端|放|发)(?:到|达|上|给|进|在)|(?:念|宣读|接过|端出|亮出|递上)(?:完|了)?[^，。；]{0,8}(?:反馈意见|意见书|体检报告|体检单)|[这此本]次反馈的|(?:情况)?反馈(?:大)?会|反馈(?:了)?(?:对[^，。；]{2,30}的)?巡[察视]|反馈“回头看”|集中反馈|反馈情况/u;
/** 亮出第四轮巡察成绩单: a round is looked back on. */
export const RESULTS = /(?:亮出|晒出|交出|公布|晒|盘点)[^，。；]{0,16}(?:成绩单|战果|成效)/u;
/** Under these words stands how the teams can be reached. */
export const REACHED = /巡[察视]组(?:的)?联系方式|(?:值班|举报|信访)电话|(?:反映|联系|找谁|来电|来信)[^。；]{0,16}(?:电话|信箱|邮箱)/u;
/** 迎接巡察工作部署会: a unit gets ready for those who are to come. */
export const AWAITS = /(?:迎接|迎巡|配合)[^，。；]{0,10}(?:部署|动员|推进|协调|准备|工作)会/u;
/** An office that takes part does not make it a matter of inspection. */
export const OFFICES = /巡[察视](?:办|机构|工作领导小组办公室)/gu;
/** 动员会暨第二轮巡察整改推进会, 巡察开局 上轮整改“交账”: what begins comes first, what is put right goes with it. */
export const BEGINS_FIRST =
  /(?:开局|起步|启动|开巡|铺开|拉开|动员(?:部署)?(?:大)?会议?|部署会议?)[^。；整]{0,12}?[ 　暨，、！!：及和与][^。；整]{0,10}(?:整改|反馈会)/u;
/** 党的建设 - 巡察整改专栏: the column of the page, beside a headline of its own. */
export const COLUMN =
  /^(?:[^，。！？：\s–—|｜·丨>-]{1,14}\s?[-–—|｜·丨>]\s?){0,6}[^，。！？\s]{0,14}(?:专栏|专题|专区|栏目|频道|之窗)$|^(?:栏目|专栏|频道|分类)\s?[:：]|^巡[察视](?:整改|反馈|动态|工作|进驻)$/u;
