/** Which language the program speaks. */
import { LANGS, type Lang } from "../messages/index.js";

type Env = Readonly<Record<string, string | undefined>>;

const isLang = (x: string | undefined): x is Lang => (LANGS as readonly (string | undefined)[]).includes(x);

/** The locale as the C library sees it: the first of these that is set and not empty. */
export const localeOf = (env: Env): string | undefined => env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || undefined;

/** `--lang`, then XUNCHA_LANG, then the locale, then Chinese. `C` and `POSIX` name no language. */
export function chooseLanguage(argv: readonly string[], env: Env): Lang {
  const asked = langOption(argv) ?? env["XUNCHA_LANG"]?.toLowerCase();
  if (isLang(asked)) return asked;
  const language = localeOf(env)
    ?.split(/[._@-]/u)[0]
    ?.toLowerCase();
  return !language || language === "c" || language === "posix" || language === "zh" ? "zh" : "en";
}

/** Needed before the options are parsed: their help and errors are worded in it. */
function langOption(argv: readonly string[]): string | undefined {
  for (const [i, arg] of argv.entries()) {
    if (arg === "--") return undefined;
    if (arg === "--lang") return argv[i + 1];
    if (arg.startsWith("--lang=")) return arg.slice("--lang=".length);
  }
  return undefined;
}
