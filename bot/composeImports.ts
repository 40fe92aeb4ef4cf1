import { join } from 'node:path';
import type { Feedback } from '../core/article/feedback.ts';
import type { ArticlesReport } from '../core/article/importReport.ts';
import { dayAt } from '../core/calendar/clock.ts';
import { partitions } from '../core/model.ts';
import type { Store, TenantStore } from '../core/store.ts';
import { newTown, unnamedTown } from '../core/town/newTown.ts';
import type { Config } from './config.ts';
import { importArticles } from './imports/articles.ts';
import { exportArticles } from './imports/exportArticles.ts';
import { type PlanImports, planImports } from './imports/plan.ts';
import * as tables from './imports/tables.ts';
import { noteImport } from './noting.ts';

export interface ArticlesOptions {
  /** The unit that answers for articles whose file names none. */
  owner?: string | undefined;
  /** The name of a town that is not set up yet. */
  town?: string | undefined;
}

export type { TableImport } from './imports/tables.ts';

export type ArticlesImport =
  | { ok: true; report: ArticlesReport /** The name of the town that was set up by this import. */; newTown?: string }
  | { ok: false; reason: 'unknownOwner'; owner: string };

/** What was pressed under the answers from one article in one week, with its title as long as it is there. */
export type FeedbackRow = Feedback & { title: string };

/** What the admin's commands for articles, values, synonyms and the plan as a table do in one tenant. */
export interface Imports extends PlanImports {
  importArticles(folder: string, options: ArticlesOptions): Promise<ArticlesImport>;
  exportArticles(folder: string): Promise<string[]>;
  importValues(file: string): Promise<tables.TableImport>;
  exportValues(file: string): Promise<number>;
  townValues(): ReturnType<typeof tables.townValues>;
  missingValues(): ReturnType<typeof tables.missingIn>;
  importSynonyms(file: string): Promise<tables.TableImport>;
  exportSynonyms(file: string): Promise<number>;
  /** What was pressed under answers, newest week first, then by article. */
  feedback(): Promise<FeedbackRow[]>;
}

/** The part of the product that takes files in and gives them out: the store, and no bot. */
export interface ImportApp {
  /** @returns undefined for a tenant that is not set up here */
  tenant(id: string): Imports | undefined;
  close(): Promise<void>;
}

/**
 * The product without the bot's packages, so that an import stays small and begins at once.
 * @throws Error with one sentence when the store cannot be opened
 */
export async function composeImports(config: Config): Promise<ImportApp> {
  const now = () => config.asOf ?? Date.now();
  const store = await openStore(config, now);
  await store.ready();
  return {
    tenant: (id) => (config.tenants.includes(id) ? importsOf(store.forTenant(id), now) : undefined),
    close: () => store.close(),
  };
}

/** Only the adapter that is used is loaded. */
async function openStore(config: Config, now: () => number): Promise<Store> {
  if (config.cosmos) {
    const { openCosmosStore } = await import('../store/cosmos/cosmosStore.ts');
    return openCosmosStore({ ...config.cosmos, now });
  }
  const { openEmbeddedStore } = await import('../store/embedded/embeddedStore.ts');
  return openEmbeddedStore(join(config.dataDir, 'buendel.db'), { now });
}

function importsOf(store: TenantStore, now: () => number): Imports {
  async function noting<R extends tables.TableImport>(what: string, importing: Promise<R>): Promise<R> {
    const done = await importing;
    if (done.ok) await note(what, done.report);
    return done;
  }
  async function note(what: string, counts: { created: number; updated: number }): Promise<void> {
    const stored = await store.get('settings', partitions.plan, 'settings');
    const today = dayAt(now(), (stored?.record ?? newTown(unnamedTown)).timeZone);
    await noteImport(store, 'kb', what, counts, { by: 'command', today });
  }
  return {
    ...planImports(store, now),
    async importArticles(folder, options) {
      const done = await importInto(store, folder, options);
      if (done.ok) await note('Anleitungen', { created: done.report.new, updated: done.report.changed });
      return done;
    },
    exportArticles: (folder) => exportArticles(store, folder),
    importValues: (file) => noting('Stadtwerte', tables.importValues(store, file)),
    exportValues: (file) => tables.exportValues(store, file),
    townValues: () => tables.townValues(store),
    missingValues: () => tables.missingIn(store),
    importSynonyms: (file) => noting('Synonyme', tables.importSynonyms(store, file)),
    exportSynonyms: (file) => tables.exportSynonyms(store, file),
    feedback: () => feedbackIn(store),
  };
}

async function feedbackIn(store: TenantStore): Promise<FeedbackRow[]> {
  const [counts, articles] = await Promise.all([
    store.list('feedback', partitions.feedback),
    store.list('article', partitions.kb),
  ]);
  const titles = new Map(articles.map(({ id, record }) => [id, record.title]));
  const rows = counts.map(({ record }) => ({ ...record, title: titles.get(record.articleId) ?? '' }));
  return rows.sort((a, b) => (a.week === b.week ? (a.articleId < b.articleId ? -1 : 1) : a.week > b.week ? -1 : 1));
}

/** A town that is not there yet is set up with its first article, so that it can be asked at once. */
async function importInto(store: TenantStore, folder: string, options: ArticlesOptions): Promise<ArticlesImport> {
  const stored = await store.get('settings', partitions.plan, 'settings');
  const settings = stored?.record ?? newTown(options.town ?? unnamedTown);
  const idsOf = async (kind: 'unit' | 'department') =>
    new Set((await store.list(kind, partitions.plan)).map(({ id }) => id));
  const context = { ...settings, units: await idsOf('unit'), departments: await idsOf('department') };
  const { owner } = options;
  if (owner !== undefined && context.units.size > 0 && !context.units.has(owner))
    return { ok: false, reason: 'unknownOwner', owner };
  const report = await importArticles(store, folder, { ...context, owner });
  if (stored || report.new + report.changed + report.unchanged === 0) return { ok: true, report };
  const created = await store.write(partitions.plan, [{ op: 'create', kind: 'settings', record: settings }]);
  // Somebody else set the town up meanwhile.
  return created.ok ? { ok: true, report, newTown: settings.name } : { ok: true, report };
}
