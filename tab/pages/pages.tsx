import { lazy } from 'react';
import { ApiRefusal, type Path, paths } from '../api.ts';
import { Problem } from '../components/Problem.tsx';
import type { Route } from '../route.ts';
import { routeOf } from '../routeOf.ts';

const OverviewPage = lazy(() => import('./OverviewPage.tsx').then((m) => ({ default: m.OverviewPage })));
const TodayPage = lazy(() => import('./TodayPage.tsx').then((m) => ({ default: m.TodayPage })));
const DepartmentPage = lazy(() => import('./DepartmentPage.tsx').then((m) => ({ default: m.DepartmentPage })));
const ArticlePage = lazy(() => import('./ArticlePage.tsx').then((m) => ({ default: m.ArticlePage })));
const RoadmapPage = lazy(() => import('./RoadmapPage.tsx').then((m) => ({ default: m.RoadmapPage })));
const ReportPage = lazy(() => import('./ReportPage.tsx').then((m) => ({ default: m.ReportPage })));
const ReleasedReportPage = lazy(() =>
  import('./ReleasedReportPage.tsx').then((m) => ({ default: m.ReleasedReportPage })),
);
const KnowledgePage = lazy(() => import('./KnowledgePage.tsx').then((m) => ({ default: m.KnowledgePage })));
const FeedbackPage = lazy(() => import('./FeedbackPage.tsx').then((m) => ({ default: m.FeedbackPage })));
const NoticePage = lazy(() => import('./NoticePage.tsx').then((m) => ({ default: m.NoticePage })));
const DeliveriesPage = lazy(() => import('./DeliveriesPage.tsx').then((m) => ({ default: m.DeliveriesPage })));
const PlanSheetsPage = lazy(() => import('./PlanSheetsPage.tsx').then((m) => ({ default: m.PlanSheetsPage })));
const AdministrationPage = lazy(() =>
  import('./AdministrationPage.tsx').then((m) => ({ default: m.AdministrationPage })),
);
const FieldsPage = lazy(() => import('./FieldsPage.tsx').then((m) => ({ default: m.FieldsPage })));
const ChannelTabPage = lazy(() => import('./ChannelTabPage.tsx').then((m) => ({ default: m.ChannelTabPage })));

/** The page of a route; each is a file of its own that is fetched when it is first needed. */
export function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'overview':
      return <OverviewPage stuck={route.stuck === true} />;
    case 'today':
      return <TodayPage />;
    case 'department':
      return <DepartmentPage id={route.id} halfYear={route.halfYear} />;
    case 'roadmap':
      return <RoadmapPage department={route.department} field={route.field} />;
    case 'report':
      return <ReportPage halfYear={route.halfYear} department={route.department} />;
    case 'releasedReport':
      return <ReleasedReportPage id={route.id} />;
    case 'article':
      return <ArticlePage id={route.id} quote={route.quote} />;
    case 'knowledge':
      return <KnowledgePage q={route.q} />;
    case 'feedback':
      return <FeedbackPage weeks={route.weeks} />;
    case 'deliveries':
      return <DeliveriesPage week={route.week} team={route.team} />;
    case 'planSheets':
      return <PlanSheetsPage kind={route.kind} state={route.state} />;
    case 'administration':
      return <AdministrationPage section={route.section} />;
    case 'fields':
      return <FieldsPage />;
    case 'notice':
      return <NoticePage of={route.of} id={route.id} unit={route.unit} />;
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
    case 'today':
      return paths.today;
    case 'department':
      return paths.department(route.id, route.halfYear);
    case 'roadmap':
      return paths.roadmap(route.department);
    case 'report':
      return paths.report(route.halfYear, route.department);
    case 'releasedReport':
      return paths.releasedReport(route.id);
    case 'article':
      return paths.article(route.id);
    case 'feedback':
      return paths.feedback(route.weeks);
    case 'deliveries':
      return paths.deliveries(route.week);
    case 'notice':
      return route.of === 'article' ? paths.article(route.id) : paths.department(route.id);
    case 'administration':
      return paths.administration[route.section];
    case 'fields':
      return paths.fields;
    case 'planSheets': // it asks when a file is chosen
    case 'knowledge': // it searches as it is typed in, and keeps what it found itself
    case 'unknown':
      return undefined;
  }
}
