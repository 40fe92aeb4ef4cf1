import { deliveryHref, departmentHref, releasedHref, reportHref, roadmapHref } from '../../tab/route.ts';
import { rangeOf, routeOf } from '../../tab/routeOf.ts';

test.each([
  ['/', '', { page: 'overview' }],
  ['/', '?show=stuck&theme=dark', { page: 'overview', stuck: true }],
  ['/', '?show=alles', { page: 'overview' }],
  ['/today', '?theme=dark', { page: 'today' }],
  ['/today/mehr', '', { page: 'unknown' }],
  ['/departments/BO', '?halfYear=2026-H1', { page: 'department', id: 'BO', halfYear: '2026-H1' }],
  ['/departments/BO', '?halfYear=2026-H3', { page: 'department', id: 'BO' }],
  ['/departments/BO', '', { page: 'department', id: 'BO' }],
  ['/departments/BO/', '', { page: 'department', id: 'BO' }],
  ['/articles/reise-02', '?b=3-5', { page: 'article', id: 'reise-02', quote: { from: 3, to: 5 } }],
  ['/articles/reise-02', '?b=nirgends', { page: 'article', id: 'reise-02' }],
  ['/fields', '?theme=dark', { page: 'fields' }],
  ['/knowledge', '', { page: 'knowledge', q: '' }],
  ['/knowledge', '?q=Wie+geht%20das%3F&theme=dark', { page: 'knowledge', q: 'Wie geht das?' }],
  ['/knowledge/mehr', '', { page: 'unknown' }],
  ['/knowledge/feedback', '?weeks=7', { page: 'feedback', weeks: 12 }],
  ['/knowledge/feedback', '?weeks=53&theme=dark', { page: 'feedback', weeks: 53 }],
  ['/knowledge/feedback/mehr', '', { page: 'unknown' }],
  ['/deliveries', '', { page: 'deliveries' }],
  ['/deliveries', '?week=2026-W48&theme=dark', { page: 'deliveries', week: '2026-W48' }],
  ['/deliveries', '?week=2026-W54', { page: 'deliveries' }],
  ['/deliveries', '?week=gestern&team=', { page: 'deliveries' }],
  ['/deliveries/mehr', '', { page: 'unknown' }],
  ['/roadmap', '', { page: 'roadmap' }],
  ['/roadmap', '?department=BO&field=OZG&theme=dark', { page: 'roadmap', department: 'BO', field: 'OZG' }],
  ['/roadmap', '?department=&field=', { page: 'roadmap' }],
  ['/roadmap/mehr', '', { page: 'unknown' }],
  ['/administration/plan', '', { page: 'planSheets' }],
  ['/administration/plan', '?kind=measure&state=new', { page: 'planSheets', kind: 'measure', state: 'new' }],
  ['/administration/plan', '?kind=__proto__&state=alt', { page: 'planSheets' }],
  ['/administration/plan/mehr', '', { page: 'unknown' }],
  ['/fields/mehr', '', { page: 'unknown' }],
  ['/channel-tab', '', { page: 'channelTab' }],
  ['/channel-tab/mehr', '', { page: 'unknown' }],
  ['/departments', '', { page: 'unknown' }],
  ['/articles/%E0%A4%A', '', { page: 'unknown' }],
  ['/constructor/x', '', { page: 'unknown' }],
])('%s%s', (pathname, search, route) => {
  expect(routeOf(pathname, search)).toEqual(route);
});

test('a range has both ends, or is one block, and never runs backwards', () => {
  expect(rangeOf('3-5')).toEqual({ from: 3, to: 5 });
  expect(rangeOf('0')).toEqual({ from: 0, to: 0 });
  for (const no of [null, '', '5-3', '-1', '1-2-3', '1e3', ' 3', '99999']) expect(rangeOf(no)).toBeUndefined();
});

test("a department's address survives any id", () => {
  const id = 'Ä/Ö?';
  expect(routeOf(departmentHref(id), '')).toEqual({ page: 'department', id });
  const { pathname, search } = new URL(departmentHref(id, '2026-H1'), 'http://127.0.0.1');
  expect(routeOf(pathname, search)).toEqual({ page: 'department', id, halfYear: '2026-H1' });
});

test("a plan's address says what is chosen, and nothing where nothing is", () => {
  expect(roadmapHref()).toBe('/roadmap');
  const { pathname, search } = new URL(roadmapHref('Ä&Ö', 'A=B'), 'http://x');
  expect(routeOf(pathname, search)).toEqual({ page: 'roadmap', department: 'Ä&Ö', field: 'A=B' });
});

test("a team's address survives what Teams calls a channel", () => {
  const team = '19:a+b/c=&d%@thread.tacv2';
  const { pathname, search } = new URL(deliveryHref('2026-W48', team), 'http://x');
  expect(routeOf(pathname, search)).toEqual({ page: 'deliveries', week: '2026-W48', team });
});

test('a report is addressed by half-year and department, a frozen one by its id', () => {
  expect(routeOf('/report', '')).toEqual({ page: 'report' });
  const asked = { page: 'report', halfYear: '2026-H1', department: 'BO' };
  expect(routeOf('/report', '?halfYear=2026-H1&department=BO')).toEqual(asked);
  expect(routeOf('/report', '?halfYear=2026-H3')).toEqual({ page: 'report' });
  expect(reportHref('2026-H1', 'BO')).toBe('/report?halfYear=2026-H1&department=BO');
  expect(reportHref()).toBe('/report');
  expect(routeOf(releasedHref('BO-2026-H2-v1'), '')).toEqual({ page: 'releasedReport', id: 'BO-2026-H2-v1' });
});
