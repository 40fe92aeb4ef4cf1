import { lazy } from 'react';
import { ApiRefusal, type Path, paths } from '../api.ts';
import { Problem } from '../components/Problem.tsx';
import { type Route, routeOf } from '../route.ts';

const OverviewPage = lazy(() => import('./OverviewPage.tsx').then((m) => ({ default: m.OverviewPage })));
const DepartmentPage = lazy(() => import('./DepartmentPage.tsx').then((m) => ({ default: m.DepartmentPage })));
const ArticlePage = lazy(() => import('./ArticlePage.tsx').then((m) => ({ default: m.ArticlePage })));
const RoadmapPage = lazy(() => import('./RoadmapPage.tsx').then((m) => ({ default: m.RoadmapPage })));
const KnowledgePage = lazy(() => import('./KnowledgePage.tsx').then((m) => ({ default: m.KnowledgePage })));
const DeliveriesPage = lazy(() => import('./DeliveriesPage.tsx').then((m) => ({ default: m.DeliveriesPage })));
const FieldsPage = lazy(() => import('./FieldsPage.tsx').then((m) => ({ default: m.FieldsPage })));
const ChannelTabPage = lazy(() => import('./ChannelTabPage.tsx').then((m) => ({ default: m.ChannelTabPage })));

/** The page of a route; each is a file of its own that is fetched when it is first needed. */
export function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />;
    case 'department':
      return <DepartmentPage id={route.id} />;
    case 'roadmap':
      return <RoadmapPage department={route.department} field={route.field} />;
    case 'article':
      return <ArticlePage id={route.id} quote={route.quote} />;
    case 'knowledge':
      return <KnowledgePage q={route.q} />;
    case 'deliveries':
      return <DeliveriesPage week={route.week} team={route.team} />;
    case 'fields':
      return <FieldsPage />;
    case 'channelTab':
      return <ChannelTabPage />;
    case 'unknown':
      return <Problem refusal={new ApiRefusal({ code: 'notFound', message: '' })} />;
  }
}

/** What the page at an address will ask the API for, so that it can be asked early. */
export function pageData(pathname: string, search: string): Path<unknown> | undefined {
  const route = routeOf(pathname, search);
  switch (route.page) {
    case 'overview':
    case 'channelTab':
      return paths.dashboard;
    case 'department':
      return paths.department(route.id);
    case 'roadmap':
      return paths.roadmap(route.department);
    case 'article':
      return paths.article(route.id);
    case 'deliveries':
      return paths.deliveries(route.week);
    case 'fields':
      return paths.fields;
    case 'knowledge': // it searches as it is typed in, and keeps what it found itself
    case 'unknown':
      return undefined;
  }
}
