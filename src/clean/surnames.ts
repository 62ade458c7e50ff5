/** Surnames, for the one question that cleaning asks: may this lone character before a blank begin a name? */
export const SURNAMES: ReadonlySet<string> = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉骆蒙靳管詹路游裘查桂景全仇应卜柴晏车甄步毋忘佟蔺苟卞佘仝丛阎褚屈项祁费艾" +
    "蓝米华宫席房滕屠池强惠蒲冷隋解邬郜简阳卫窦牟楼戎苍宗耿桑闵巩鞠党娄臧厉边辛巫迟乐芦饶古麻敖原栾闻荆昌粟储虎海鄢晁瞿冼束丘郎封植木黑鲍步岑和穆萧尤官井印怀从索咸籍赖卓濮寿通扈燕冀郏浦尧农别盘奉刀罕玉线思",
);

export const TWO_CHARACTER_SURNAMES: ReadonlySet<string> = new Set(
  "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 钟离 宇文 长孙 端木 南宫 西门 独孤 濮阳 淳于 申屠 呼延 赫连 闻人 百里".split(" "),
);
