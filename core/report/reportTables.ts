import { inertText } from '../plan/sheets/inert.ts';
import type { WrittenCell, WrittenTable } from '../plan/sheets/planTables.ts';
import { reportWords } from '../words/reportWords.ts';
import type { FrozenReport, ReportChart, ReportSection } from './report.ts';

const text = (value: string, look: 'title' | 'head' | 'plain' = 'plain'): WrittenCell => ({
  text: inertText(value),
  look,
});

/** A frozen report as the sheets of a workbook: its sentences first, then each chart's table. */
export function reportTables({ released, content }: FrozenReport): WrittenTable[] {
  const { title, place, lead, sections, charts, notes } = content;
  const rows = [
    [text(title, 'title')],
    [text(place)],
    [text(released)],
    [],
    ...lead.map((sentence) => [text(sentence)]),
    ...sections.flatMap(sectionRows),
    [],
    ...notes.map((note) => [text(note)]),
  ];
  return [{ name: reportWords.sheets.text, widths: [60, 90], sticky: 0, rows }, ...charts.map(chartTable)];
}

function sectionRows({ title, text: sentences, groups }: ReportSection): WrittenCell[][] {
  return [
    [],
    [text(title, 'head')],
    ...sentences.map((sentence) => [text(sentence)]),
    ...groups.flatMap((group) => [
      ...(group.title ? [[text(group.title, 'head')]] : []),
      ...group.items.map((item) => [text(item.title), ...(item.text ? [text(item.text)] : [])]),
    ]),
  ];
}

function chartTable({ id, columns, rows }: ReportChart): WrittenTable {
  return {
    name: reportWords.sheets[id],
    widths: columns.map((_, index) => (index === 0 ? 50 : 14)),
    sticky: 1,
    rows: [
      columns.map((column) => text(column, 'head')),
      ...rows.map(({ name, values }) => [text(name), ...values.map((number): WrittenCell => ({ number }))]),
    ],
  };
}
