import { changedWorkbook } from './test/bot/imports/workbookFile.ts';
import { add, number, put, text } from './test/core/plan/sheets/plans.ts';
import { openTab } from './test/e2e/tabWindow.ts';

const tab = await openTab();
try {
  const bytes = new Uint8Array(
    await (await fetch(tab.url + '/api/plan.xlsx', { headers: { authorization: 'Local admin' } })).arrayBuffer(),
  );
  const good = await changedWorkbook(bytes, (t) => {
    put(t, 'Fachbereiche', 'BO', 'Kapazität (Personentage je Halbjahr)', number(20));
    put(t, 'Maßnahmen', 'BO-05', 'Titel', text('E-Akte Ordnungsangelegenheiten, neu gesagt'));
    add(t, 'Schritte', [text('BO-05-1-99'), text('BO-05-1'), text('Noch ein Schritt'), number(30)]);
  });
  const bad = await changedWorkbook(bytes, (t) => {
    put(t, 'Fachbereiche', 'BO', 'Kapazität (Personentage je Halbjahr)', number(2));
    put(t, 'Belastungszeiten', 2, 'Von', text('3/4/2026'));
    put(t, 'Maßnahmen', 'BO-05', 'Titel', undefined);
  });
  for (const [name, width, theme] of [
    ['light', 1280, 'default'],
    ['dark', 1280, 'dark'],
    ['narrow', 320, 'default'],
    ['contrast', 768, 'contrast'],
  ] as const) {
    const { page, context } = await tab.openPage(`/administration/plan?theme=${theme}`, 'admin', width);
    await page.screenshot({ path: `/tmp/s-${name}-0.png`, fullPage: true });
    for (const [k, b] of [
      ['good', good],
      ['bad', bad],
    ] as const) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'plan.xlsx', mimeType: 'x', buffer: Buffer.from(b) });
      await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
      await page.screenshot({ path: `/tmp/s-${name}-${k}.png`, fullPage: true });
      await page.waitForTimeout(50);
    }
    await context.close();
  }
  const { page } = await tab.openPage('/administration/plan', 'admin', 1280);
  await page.locator('input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: 'x', buffer: Buffer.from(good) });
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('heading', { name: 'Übernommen' }).waitFor();
  await page.screenshot({ path: `/tmp/s-done.png`, fullPage: true });
  console.log(tab.wrongs());
} finally {
  await tab.close();
}
