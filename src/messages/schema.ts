/** Data against the schema, by code, Chinese first; `{name}` stands for a parameter. */
export const schema = {
  "schema-required": { zh: "缺少“{key}”（{title}）", en: "“{key}” ({title}) is missing" },
  "schema-unknown-key": { zh: "没有“{key}”这个字段", en: "there is no field “{key}”" },
  "schema-enum": { zh: "值 {value} 不在可用的值之列：{allowed}", en: "{value} is none of the allowed values: {allowed}" },
  "schema-const": { zh: "值 {value} 应为 {allowed}", en: "{value} has to be {allowed}" },
  "schema-type": { zh: "值 {value} 的类型不对，应为 {type}", en: "{value} is of the wrong type; it has to be a {type}" },
  "schema-format": { zh: "值 {value} 的格式不对，应为 {format}", en: "{value} is not a valid {format}" },
  "schema-value": { zh: "值 {value} 不合要求：{reason}", en: "{value} is not valid: {reason}" },
  "yaml-syntax": { zh: "YAML 语法有误：{reason}", en: "YAML syntax: {reason}" },
  "json-syntax": { zh: "JSON 语法有误：{reason}", en: "JSON syntax: {reason}" },
  "no-data": { zh: "文件里没有数据", en: "the file holds no data" },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
