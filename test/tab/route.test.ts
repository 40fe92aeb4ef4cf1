import { deliveryHref, departmentHref, rangeOf, roadmapHref, routeOf } from '../../tab/route.ts';

test.each([
  ['/', '', { page: 'overview' }],
  ['/departments/BO', '', { page: 'department', id: 'BO' }],
  ['/departments/BO/', '', { page: 'department', id: 'BO' }],
  ['/articles/reise-02', '?b=3-5', { page: 'article', id: 'reise-02', quote: { from: 3, to: 5 } }],
  ['/articles/reise-02', '?b=nirgends', { page: 'article', id: 'reise-02' }],
  ['/fields', '?theme=dark', { page: 'fields' }],
  ['/knowledge', '', { page: 'knowledge', q: '' }],
  ['/knowledge', '?q=Wie+geht%20das%3F&theme=dark', { page: 'knowledge', q: 'Wie geht das?' }],
  ['/knowledge/mehr', '', { page: 'unknown' }],
  ['/deliveries', '', { page: 'deliveries' }],
  ['/deliveries', '?week=2026-W48&theme=dark', { page: 'deliveries', week: '2026-W48' }],
  ['/deliveries', '?week=2026-W54', { page: 'deliveries' }],
  ['/deliveries', '?week=gestern&team=', { page: 'deliveries' }],
  ['/deliveries/mehr', '', { page: 'unknown' }],
  ['/roadmap', '', { page: 'roadmap' }],
  ['/roadmap', '?department=BO&field=OZG&theme=dark', { page: 'roadmap', department: 'BO', field: 'OZG' }],
  ['/roadmap', '?department=&field=', { page: 'roadmap' }],
  ['/roadmap/mehr', '', { page: 'unknown' }],
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
