/** What is said about `xuncha.config.yaml`. */
export const config = {
  "config-opt": {
    zh: "配置文件（默认从当前文件夹起逐级向上找 xuncha.config.yaml）",
    en: "the configuration (default: xuncha.config.yaml, looked for from the working folder upwards)",
  },
  "config-opt-no": { zh: "不用配置文件", en: "use no configuration" },
  "config-problems": {
    zh: "{file}：配置文件有 {count} 处问题，没有运行；改正后重试，或用 --no-config 不用配置",
    en: "{file}: the configuration has {count} problems, nothing was done; correct them, or use --no-config",
  },
  "config-too-large": { zh: "{file}：配置文件超过 {limit}，不像是手写的词条", en: "{file}: the configuration is larger than {limit}" },
  "config-map": { zh: "配置要写成一组键值，如 lexicons: …", en: "the configuration is a map of keys, such as lexicons: …" },
  "config-key": { zh: "没有 {key} 这一项；配置里只有 lexicons", en: "there is no key {key}; the only one is lexicons" },
  "config-lists": { zh: "lexicons 下面要写“词表名: [词条, …]”", en: "lexicons holds names of word lists, each with a list of entries" },
  "config-list-unknown": { zh: "没有名为 {name} 的词表；可用的有：{names}", en: "there is no word list {name}; known are: {names}" },
  "config-list-meant": { zh: "没有名为 {name} 的词表；是不是想写 {meant}？", en: "there is no word list {name}; did you mean {meant}?" },
  "config-list-fixed": { zh: "词表 {name} 只用自带的词，不能补充", en: "the word list {name} is fixed: no words can be added" },
  "config-list": { zh: "{name} 要写成词条的列表，如 [词, 词]", en: "{name} has to be a list of entries, such as [word, word]" },
  "config-entry": {
    zh: "词条是一个词（文字），或“[词, 值]”一对",
    en: "an entry is a word (a text), or a pair [word, value]",
  },
  "config-word": { zh: "词“{word}”里不能有空白，也不能是空的", en: "the word “{word}” must not be empty or hold blanks" },
  "config-value-needed": {
    zh: "{name} 的词要注明值：写成 [{word}, 值]，值可以是：{values}",
    en: "a word of {name} needs a value: write [{word}, VALUE] with one of: {values}",
  },
  "config-value-unknown": {
    zh: "“{value}”不是 {name} 的值；可用的有：{values}",
    en: "“{value}” is no value of {name}; known are: {values}",
  },
  "config-value-none": { zh: "{name} 的词没有值，只写词：{word}", en: "the words of {name} have no values; write only the word: {word}" },
  "config-word-twice": { zh: "词“{word}”在 {name} 里写了两次", en: "the word “{word}” stands twice in {name}" },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
