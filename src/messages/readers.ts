/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const readers = {
  empty: {
    zh: "文件是空的，没有可读的文字",
    en: "the file is empty: there is no text to read",
  },
  "no-text": {
    zh: "{format} 文件里没有正文文字；如果内容是图片，请先做文字识别（OCR）再处理",
    en: "the {format} file holds no text; if its content is pictures, run OCR on it first",
  },
  binary: {
    zh: "这是二进制文件，不是文字；可读的格式有：{formats}",
    en: "this is a binary file, not text; formats that can be read: {formats}",
  },
  image: {
    zh: "这是图片（{kind}），没有文字层；请先做文字识别（OCR），再处理得到的文字",
    en: "this is a picture ({kind}) without text; run OCR on it first and parse the text that gives",
  },
  "too-large": {
    zh: "文件有 {size}，超过上限 {limit}；确需处理请用 --max-size 放宽",
    en: "the file has {size}, more than the limit of {limit}; raise it with --max-size if you mean to",
  },
  "expands-too-large": {
    zh: "压缩包展开后超过上限 {limit}，可能是压缩炸弹，没有读取；确属正常文件请去掉图片后重新保存",
    en: "the archive expands to more than {limit} and may be a zip bomb, so it was not read; if it is genuine, save it again without pictures",
  },
  "too-deep": {
    zh: "{format} 文件的标记嵌套超过 {limit} 层，没有读取；请另存为纯文本再处理",
    en: "the markup of the {format} file is nested deeper than {limit} levels, so it was not read; save it as plain text",
  },
  "too-many-pages": {
    zh: "PDF 有 {pages} 页，超过上限 {limit} 页；请只截取公告所在的页",
    en: "the PDF has {pages} pages, more than the limit of {limit}; cut out the pages of the notice",
  },
  "timed-out": {
    zh: "读取超过 {seconds} 秒仍未完成，已放弃；请另存为纯文本再处理",
    en: "reading took more than {seconds} s and was given up; save the file as plain text",
  },
  "scanned-pdf": {
    zh: "PDF 没有文字层（共 {pages} 页，只有 {characters} 个字），应是扫描件；请先做文字识别（OCR）再处理",
    en: "the PDF has no text layer ({pages} pages, {characters} characters), so it is probably a scan; run OCR on it first",
  },
  encrypted: {
    zh: "{format} 文件已加密，打不开；请解除密码后另存再处理",
    en: "the {format} file is encrypted; remove the password, save it and try again",
  },
  broken: {
    zh: "{format} 文件已损坏或不完整（{reason}）；请重新下载，或用办公软件打开后另存",
    en: "the {format} file is damaged or incomplete ({reason}); download it again, or open it in an office program and save it anew",
  },
  unsupported: {
    zh: "不支持 {kind} 文件；请用 WPS 或 Word 另存为 {instead} 再处理",
    en: "{kind} files are not supported; save the file as {instead} with WPS or Word",
  },
  archive: {
    zh: "这是压缩包（{kind}）；请解压后处理里面的文件",
    en: "this is an archive ({kind}); unpack it and parse the files in it",
  },
  "unknown-encoding": {
    zh: "认不出文字编码（不是 UTF-8、UTF-16、GB18030 或 Big5，或者损坏太多）；请用记事本另存为 UTF-8 再处理",
    en: "the text encoding is not UTF-8, UTF-16, GB18030 or Big5, or too much is damaged; save the file as UTF-8",
  },
  "unknown-format": {
    zh: "没有名为“{format}”的输入格式；可用的有：{formats}",
    en: "there is no input format “{format}”; known are: {formats}",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
