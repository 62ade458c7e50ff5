/** Data against the schema of the notice: what ajv finds, in words that name the key, the value and what is allowed. */
import type { ErrorObject } from "ajv";
import { fieldTitles } from "../generated/titles.js";
import { validateNotice } from "../generated/validators.js";
import { type Lang, message, type MessageCode } from "../messages/index.js";

export interface Problem {
  readonly code: MessageCode;
  readonly message: string;
  /** JSON Pointer of the value; for an unknown key, of the object that has it. */
  readonly pointer: string;
  /** The key that should not be there. */
  readonly key?: string;
}

/** @returns an empty list for a valid notice */
export function checkNotice(data: unknown, lang: Lang): Problem[] {
  if (validateNotice(data)) return [];
  return (validateNotice.errors ?? []).map((error) => problemOf(error, data, lang));
}

function problemOf(error: ErrorObject, data: unknown, lang: Lang): Problem {
  const { instancePath: pointer, keyword, params } = error;
  const value = shown(valueAt(data, pointer));
  switch (keyword) {
    case "required": {
      const key = String(params["missingProperty"]);
      const path = [...pointer.split("/").slice(1), key].filter((part) => !/^\d+$/u.test(part)).join("/");
      const title = fieldTitles[path]?.[lang === "zh" ? 0 : 1] ?? key;
      return { code: "schema-required", pointer, message: message("schema-required", lang, { key, title }) };
    }
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
      return { code: "schema-unknown-key", pointer, key, message: message("schema-unknown-key", lang, { key }) };
    }
    case "enum":
      return { code: "schema-enum", pointer, message: message("schema-enum", lang, { value, allowed: (params["allowedValues"] as unknown[]).map(String).join(" ") }) };
    case "const":
      return { code: "schema-const", pointer, message: message("schema-const", lang, { value, allowed: shown(params["allowedValue"]) }) };
    case "type":
      return { code: "schema-type", pointer, message: message("schema-type", lang, { value, type: String(params["type"]) }) };
    case "format":
      return { code: "schema-format", pointer, message: message("schema-format", lang, { value, format: String(params["format"]) }) };
    default:
      return { code: "schema-value", pointer, message: message("schema-value", lang, { value, reason: error.message ?? keyword }) };
  }
}

/** A value as it is quoted in a message: short, on one line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function valueAt(data: unknown, pointer: string): unknown {
  let at = data;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replace(/~1/gu, "/").replace(/~0/gu, "~");
    at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
  }
  return at;
}
