/** Properties are tried on the same cases every time, so that a commit passes everywhere or nowhere; `XUNCHA_SEED=random` tries others. */
import fc from "fast-check";

const asked = process.env["XUNCHA_SEED"];
fc.configureGlobal(asked === "random" ? {} : { seed: Number(asked ?? 20241128) });
