import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/mutation/host.ts'], maxWorkers: 1, watch: false },
});
