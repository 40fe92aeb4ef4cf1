import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Also where a test or a shell has set it to something else: what is built is what people get.
process.env.NODE_ENV = 'production';

/** The tab as static files in dist/tab, where bot/server.ts serves them; `vite` in development asks a local server for /api. */
export default defineConfig({
  root: here('.'),
  base: '/',
  build: {
    outDir: here('../dist/tab'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Fluent marks its files for React servers ("use client"); in a browser bundle that says nothing.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978' } },
});
