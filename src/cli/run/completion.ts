/** `xuncha completion`: scripts for tab completion, made from the command tree; where nothing fits, file names complete. */
import type { Command } from "commander";
import type { Shell } from "../commands/completion.js";
import type { Session } from "../session.js";

/** A word that may stand, with what it does. */
interface Word {
  readonly word: string;
  readonly help: string;
}

interface Tree {
  readonly name: string;
  readonly help: string;
  /** Options, and choices of arguments. */
  readonly words: readonly Word[];
  /** Option → its values. */
  readonly values: readonly { readonly flags: readonly string[]; readonly choices: readonly string[] }[];
}

export async function runCompletion(shell: Shell, program: Command, session: Session): Promise<void> {
  const trees = program.commands.map((command) => treeOf(command, program));
  await session.out.write({ bash, zsh, fish, powershell }[shell](trees, treeOf(program, program).words));
}

function treeOf(command: Command, program: Command): Tree {
  const help = program.createHelp();
  const options = [...new Set([...help.visibleOptions(command), ...help.visibleOptions(program)])];
  return {
    name: command.name(),
    help: command.description(),
    words: [
      ...command.registeredArguments.flatMap((a) => (a.argChoices ?? []).map((word) => ({ word, help: "" }))),
      ...options.filter((o) => o.long !== undefined).map((o) => ({ word: o.long as string, help: o.description })),
    ],
    values: options
      .filter((o) => o.argChoices)
      .map((o) => ({ flags: [o.long, o.short].filter((f) => f != null), choices: o.argChoices ?? [] })),
  };
}

const words = (list: readonly Word[]): string => list.map((w) => w.word).join(" ");
/** Inside single quotes of a POSIX shell. */
const quote = (text: string): string => `'${text.replace(/'/gu, "'\\''")}'`;

/** Read by `compgen`, which splits at blanks: none of the words has one. */
function bash(trees: readonly Tree[], top: readonly Word[]): string {
  const cases = trees.map((t) => {
    const values = t.values.map((v) => `        ${v.flags.join("|")}) reply=${quote(v.choices.join(" "))};;`);
    return `    ${t.name})
      case "$prev" in
${values.join("\n")}
        *) reply=${quote(words(t.words))};;
      esac;;`;
  });
  return `# bash completion for xuncha
_xuncha() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" reply="" kept="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${trees.map((t) => t.name).join("|")}) command="$word"; break;; esac
  done
  case "$command" in
${cases.join("\n")}
    *) reply=${quote(`${trees.map((t) => t.name).join(" ")} ${words(top)}`)};;
  esac
  # Options only where one is begun: else they would stand in the way of file names.
  for word in $reply; do [[ "$word" == -* && "$cur" != -* ]] || kept+=" $word"; done
  COMPREPLY=($(compgen -W "$kept" -- "$cur"))
}
complete -o bashdefault -o default -F _xuncha xuncha
`;
}

function zsh(trees: readonly Tree[], top: readonly Word[]): string {
  const described = (list: readonly Word[]): string =>
    list.map((w) => quote(`${w.word.replace(/:/gu, "\\:")}${w.help ? `:${w.help}` : ""}`)).join(" ");
  const cases = trees.map((t) => {
    const values = t.values.map((v) => `        ${v.flags.join("|")}) compadd -- ${v.choices.join(" ")}; return;;`);
    return `    ${t.name})
      case "\${words[CURRENT-1]}" in
${values.join("\n")}
      esac
      list=(${described(t.words)});;`;
  });
  return `#compdef xuncha
_xuncha() {
  local command="" word
  local -a list
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in ${trees.map((t) => t.name).join("|")}) command="$word"; break;; esac
  done
  case "$command" in
${cases.join("\n")}
    *) list=(${described([...trees.map((t) => ({ word: t.name, help: t.help })), ...top])});;
  esac
  [[ "\${words[CURRENT]}" == -* || -z "$command" ]] && _describe xuncha list && return
  (( \${#list} )) && _describe xuncha list
  _files
}
compdef _xuncha xuncha
`;
}

function fish(trees: readonly Tree[], top: readonly Word[]): string {
  const lines = trees.map((t) => `complete -c xuncha -n __fish_use_subcommand -a ${t.name} -d ${quote(t.help)}`);
  const option = (condition: string, w: Word, values: readonly string[] | undefined): string => {
    const flag = w.word.startsWith("--") ? `-l ${w.word.slice(2)}` : `-a ${w.word}`;
    return `complete -c xuncha -n ${quote(condition)} ${flag}${w.help ? ` -d ${quote(w.help)}` : ""}${values ? ` -xa ${quote(values.join(" "))}` : ""}`;
  };
  for (const w of top) lines.push(option("__fish_use_subcommand", w, undefined));
  for (const t of trees) {
    for (const w of t.words) {
      lines.push(option(`__fish_seen_subcommand_from ${t.name}`, w, t.values.find((v) => v.flags.includes(w.word))?.choices));
    }
  }
  return `# fish completion for xuncha\n${lines.join("\n")}\n`;
}

function powershell(trees: readonly Tree[], top: readonly Word[]): string {
  const list = (items: readonly string[]): string => `@(${items.map((i) => `'${i.replace(/'/gu, "''")}'`).join(", ")})`;
  const cases = trees.map((t) => {
    const values = t.values.map((v) => `      if (${list(v.flags)} -contains $prev) { $list = ${list(v.choices)} }`);
    return `    '${t.name}' {
      $list = ${list(t.words.map((w) => w.word))}
${values.join("\n")}
    }`;
  });
  return `# PowerShell completion for xuncha
Register-ArgumentCompleter -Native -CommandName xuncha -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $names = ${list(trees.map((t) => t.name))}
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $prev = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $command = $typed | Where-Object { $names -contains $_ } | Select-Object -First 1
  switch ($command) {
${cases.join("\n")}
    default { $list = ${list([...trees.map((t) => t.name), ...top.map((w) => w.word)])} }
  }
  $list | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
