import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: false, modulePreload: { polyfill: false } },
  test: { include: ['{src,data/build,e2e,scripts}/**/*.test.{ts,tsx}'], environment: 'node' },
});
