import { Temporal } from 'temporal-polyfill';
import { type Delivery, deliveryStates } from '../core/delivery/delivery.ts';
import { exitCodes, UsageError, type Verb } from './verb.ts';

export const remindVerb: Verb = {
  name: 'remind',
  usage: 'remind --at <instant with offset, as 2026-11-24T09:00:00+01:00>',
  async run({ app, tenantId, args, options }) {
    if (args.length > 0) throw new UsageError('remind takes no further words');
    const at = instant(options.at);
    const report = await app.jobs.remind(tenantId, at);
    if (!report)
      return {
        lines: ['Diese Stadt ist noch nicht eingerichtet: import town <Ordner>.'],
        json: { ok: false },
        exit: exitCodes.refused,
      };
    const counts = Object.fromEntries(
      deliveryStates.map((state) => [state, report.rows.filter((r) => r.state === state).length]),
    );
    // `planned` is the number of all rows, whatever became of them; a row left planned or sending shows in its own line.
    const totals = {
      planned: report.rows.length,
      sent: counts.sent,
      refused: counts.refused,
      unclear: counts.unclear,
      skipped: counts.skipped,
      now: report.now,
    };
    // What was put off is no success either: the next run has to send it.
    const open = totals.refused || totals.unclear || counts.planned;
    return {
      lines: [...report.rows.map(lineOf), Object.entries(totals).flat().join(' ')],
      json: { ok: true, rows: report.rows, ...totals },
      exit: open ? exitCodes.partly : exitCodes.done,
    };
  },
};

function instant(at: string | undefined): number {
  if (!at) throw new UsageError('remind needs --at <instant>');
  try {
    return Temporal.Instant.from(at).epochMilliseconds;
  } catch {
    throw new UsageError(`--at takes an instant with its offset, as 2026-11-24T09:00:00+01:00; "${at}" is none`);
  }
}

const lineOf = (row: Delivery): string =>
  [row.state, row.unitId ?? row.departmentId, row.conversationId, row.reason].filter(Boolean).join(' ');
