import { currentAssignments } from "../../resolvers/targets/lib/scope.js";
import type { Check, Diagnostic } from "../../types.js";

/** 开展点穴巡察: the word between the verb and 巡察. */
const WORD = /(?:开展|进行|实行|实施)(?:了)?([^，。；的“”]{2,5})巡[察视]/u;
/** Words there that say when, where or how thoroughly, not which type. */
const NO_TYPE =
  /^(?:集中|全面|现场|驻点|政治|校内|内部|本级|村级|对村|基层|日常|正式|首轮|首批|新一轮|第.+轮|本轮|届内|党内|同步|再次|系统|重点|深入|相关|有关|工作|全覆盖|巡回|年度|.*[轮批])$/u;

export const typeUnknown: Check = {
  id: "checks/targets/type-unknown",
  summary: "巡察前的修饰词不是已知的巡察类型",
  codes: ["type-unknown"],
  check(notice, draft, doc, found) {
    if (notice.kind === "other") return [];
    const out: Diagnostic[] = [];
    for (const { value, span } of currentAssignments(doc, found, draft)) {
      if (value.types.length > 0 || value.reading.items.length === 0) continue;
      const from = value.reading.end;
      const m = WORD.exec(doc.text.slice(from, span.end));
      if (!m || NO_TYPE.test(m[1] as string)) continue;
      const start = from + m.index + m[0].indexOf(m[1] as string);
      out.push({
        code: "type-unknown",
        params: { text: m[1] as string },
        path: "/types",
        span: { start, end: start + (m[1] as string).length },
      });
    }
    return out;
  },
};
