import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

const targets = ['chrome', 'firefox'] as const;
type Target = (typeof targets)[number];

/** The one root manifest, less what the target does not know (Firefox warns of a schema for managed storage); the version is package.json's. */
function manifestFor(target: Target): ManifestV3Export {
  const { background, browser_specific_settings, minimum_chrome_version, action, storage, ...common } =
    manifest;
  if (target === 'firefox') {
    return {
      ...common,
      ...permissionsForFirefox(common),
      version: packageJson.version,
      action,
      browser_specific_settings,
      background: { scripts: [background.service_worker], type: 'module' },
    } as ManifestV3Export;
  }
  const { default_area, ...chromeAction } = action;
  return {
    ...common,
    version: packageJson.version,
    minimum_chrome_version,
    action: chromeAction,
    background,
    storage,
  } as ManifestV3Export;
}

/** Chromium refuses `proxy` as optional and does not warn of it; Firefox warns of it at once, and can ask for it later. */
function permissionsForFirefox({
  permissions,
  optional_permissions,
}: Pick<typeof manifest, 'permissions' | 'optional_permissions'>) {
  return {
    permissions: permissions.filter((name) => name !== 'proxy'),
    optional_permissions: [...optional_permissions, 'proxy'],
  };
}

/**
 * Takes from Preact its one way of turning text into markup (dangerouslySetInnerHTML): here a text stays a text, and
 * Mozilla's linter finds no assignment to innerHTML.
 */
function textStaysText(): Plugin {
  return {
    name: 'text-stays-text',
    transform: {
      filter: { id: /[\\/]node_modules[\\/]preact[\\/]dist[\\/]/ },
      handler: (code) => ({ code: code.replaceAll('.innerHTML', '.textContent'), map: null }),
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.code.includes('.innerHTML'))
          this.error(`${file.fileName} sets innerHTML.`);
      }
    },
  };
}

/** An extension's files lie on the disk: nothing is gained by fetching ahead of a dynamic import. */
function nothingToPreload(): Plugin {
  return {
    name: 'nothing-to-preload',
    enforce: 'pre',
    load: {
      filter: { id: /preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

export default defineConfig(({ mode }) => {
  const target = targets.find((known) => known === mode);
  if (target === undefined) throw new Error(`Build with --mode chrome or --mode firefox, not ${mode}.`);
  return {
    define: { __BROWSER__: JSON.stringify(target), __CLOCK_RATE__: process.env['CLOCK_RATE'] ?? '1' },
    // Its maker's own bundle: ours would carry the list of suffixes twice.
    resolve: { alias: { tldts: 'tldts/dist/index.esm.min.js' } },
    plugins: [nothingToPreload(), textStaysText(), crx({ manifest: manifestFor(target), browser: target })],
    build: {
      outDir: `dist/${target}`,
      target: target === 'firefox' ? 'firefox142' : 'chrome128',
      modulePreload: false,
      rollupOptions: {
        input: {
          help: 'src/help/index.html',
          journal: 'src/journal/index.html',
          owner: 'src/owner/index.html',
          welcome: 'src/welcome/index.html',
        },
      },
    },
  };
});
