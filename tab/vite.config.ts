import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Also where a test or a shell has set it to something else: what is built is what people get.
process.env.NODE_ENV = 'production';

/** The tab as static files in dist/tab, where bot/server.ts serves them; `vite` in development asks a local server for /api. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [packAssets()],
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

/** Packs scripts and styles once, at build time, as small as they get: bot/serveTab.ts sends what a browser can unpack. */
function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/^assets\/.*\.(js|css|svg)$/.test(file.fileName)) continue;
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotliCompressSync(content) });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
      },
    },
  };
}
