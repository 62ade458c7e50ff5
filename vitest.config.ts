import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The language of messages is chosen from the environment; the tests are not.
    env: { XUNCHA_LANG: "zh", NO_COLOR: "1" },
    setupFiles: ["test/setup.ts"],
    testTimeout: 20_000,
  },
});
