/** `xuncha doctor`: what the program found around it, and what to change where that will not do. */
import { quickWidth } from "../../formats/width.js";
import { message } from "../../messages/index.js";
import { VERSION } from "../../version.js";
import { EXIT } from "../exit-codes.js";
import { localeOf } from "../language.js";
import type { Session } from "../session.js";

interface Finding {
  readonly name: string;
  readonly text: string;
  readonly ok: boolean;
}

const NEEDED = [20, 19] as const;

export async function runDoctor(session: Session): Promise<void> {
  const { lang } = session;
  const findings = [
    { name: "xuncha", text: VERSION, ok: true },
    node(session),
    icu(session),
    { name: message("cli-doctor-locale", lang), text: localeOf(session.streams.env) ?? message("cli-doctor-locale-none", lang), ok: true },
    { name: message("cli-doctor-language", lang), text: lang, ok: true },
    encoding(session),
    await segmenter(session),
    {
      name: message("cli-doctor-color", lang),
      text: message("cli-doctor-color-level", lang, { stdout: session.colors.out, stderr: session.colors.err }),
      ok: true,
    },
  ];
  const width = Math.max(...findings.map((f) => quickWidth(f.name)));
  for (const { name, text, ok } of findings) {
    await session.out.write(`${ok ? "✓" : "✗"} ${name}${" ".repeat(width - quickWidth(name))}  ${text}\n`);
    if (!ok) session.leave(EXIT.problems);
  }
}

function node({ lang }: Session): Finding {
  const { version } = process;
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  const ok = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  const text = ok
    ? `${version} ${process.platform} ${process.arch}`
    : message("cli-doctor-node-old", lang, { version, needed: NEEDED.join(".") });
  return { name: message("cli-doctor-node", lang), text, ok };
}

function icu({ lang }: Session): Finding {
  const name = message("cli-doctor-icu", lang);
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(Uint8Array.of(0xd1, 0xb2, 0xb2, 0xec));
    if (text === "巡察") return { name, text: message("cli-doctor-icu-full", lang, { version: process.versions["icu"] ?? "?" }), ok: true };
  } catch {
    // A Node without full ICU does not know the encoding; said below.
  }
  return { name, text: message("cli-doctor-icu-missing", lang), ok: false };
}

/** What the terminal decodes can only be told from the locale; Windows has no such variable and Node writes UTF-16 there. */
function encoding({ lang, streams }: Session): Finding {
  const name = message("cli-doctor-encoding", lang);
  if (process.platform === "win32") return { name, text: "UTF-16", ok: true };
  const charset = /\.([^@]+)/u.exec(localeOf(streams.env) ?? "")?.[1] ?? message("cli-doctor-locale-none", lang);
  if (/^utf-?8$/iu.test(charset)) return { name, text: "UTF-8", ok: true };
  return { name, text: message("cli-doctor-encoding-unknown", lang, { name: charset }), ok: !streams.stdout.isTTY };
}

/** The program works without the first choice; without any it cannot tell words apart. */
async function segmenter({ lang }: Session): Promise<Finding> {
  const { segmenterInUse } = await import("../../segment/words.js");
  const name = message("cli-doctor-segmenter", lang);
  try {
    const { name: used, version, reason } = segmenterInUse();
    const first = `${used} ${version}`;
    if (reason === version) return { name, text: first, ok: true };
    const missing = /^(\S+): MODULE_NOT_FOUND$/u.exec(reason)?.[1];
    const code = reason.startsWith("nodejieba") ? "cli-doctor-segmenter-instead" : "cli-doctor-segmenter-why";
    const why = missing ? message("cli-doctor-not-installed", lang, { name: missing }) : reason;
    return { name, text: message(code, lang, { used: first, reason: why }), ok: true };
  } catch (error) {
    return { name, text: message("cli-doctor-segmenter-none", lang, { reason: (error as Error).message }), ok: false };
  }
}
