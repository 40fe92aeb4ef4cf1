import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { may } from '../../core/access.ts';
import { useTab } from '../context.ts';
import { departmentHref, type Route, reportHref, roadmapHref } from '../route.ts';
import { OwnLink } from '../router.tsx';

/** What stands around every page: the way past it, the pages, who is signed in. */
export function Frame({ page, children }: { page: Route['page']; children: ReactNode }) {
  const { me, words } = useTab();
  return (
    <>
      <a className="skip" href="#inhalt">
        {words.skip}
      </a>
      <header className="bar">
        <span className="brand">{words.product}</span>
        <Pages page={page} />
        <SignedInAs />
      </header>
      <main id="inhalt" className="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-foot">{words.footer(me.town)}</footer>
    </>
  );
}

function Pages({ page }: { page: Route['page'] }) {
  const { me, words } = useTab();
  const own = me.departmentId;
  const entries = [
    may(me, 'today.read') && { href: '/today', text: words.nav.today, here: page === 'today' },
    may(me, 'town.read') && { href: '/', text: words.nav.overview, here: page === 'overview' },
    own &&
      may(me, 'department.read', { departmentId: own }) && {
        href: departmentHref(own),
        text: words.nav.department(me.terms.department, own),
        here: window.location.pathname === departmentHref(own),
      },
    may(me, 'department.read', { departmentId: own }) && {
      href: roadmapHref(),
      text: words.nav.roadmap,
      here: page === 'roadmap',
    },
    may(me, 'report.read') && {
      href: reportHref(),
      text: words.nav.report,
      here: page === 'report' || page === 'releasedReport',
    },
    may(me, 'article.read') && {
      href: '/knowledge',
      text: words.nav.knowledge,
      here: page === 'knowledge' || page === 'feedback',
    },
    may(me, 'delivery.read', { departmentId: own }) && {
      href: '/deliveries',
      text: words.nav.deliveries,
      here: page === 'deliveries',
    },
    may(me, 'settings.read') && {
      href: '/administration',
      text: words.nav.administration,
      here: page === 'administration' || page === 'planSheets',
    },
    may(me, 'fields.read') && { href: '/fields', text: words.nav.fields, here: page === 'fields' },
  ];
  return (
    <nav aria-label={words.nav.label}>
      <ul>
        {entries.map(
          (entry) =>
            entry && (
              <li key={entry.href}>
                <OwnLink href={entry.href} {...(entry.here && { 'aria-current': 'page' })}>
                  {entry.text}
                </OwnLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

function SignedInAs() {
  const { me, words, changeRole } = useTab();
  const department = me.departmentId && words.nav.department(me.terms.department, me.departmentId);
  return (
    <p className="who">
      <span>{words.signIn.as(words.signIn.roles[me.role].name, department)}</span>
      {changeRole && (
        <Button appearance="transparent" size="small" className="as-link" onClick={changeRole}>
          <span className="unseen">{words.signIn.changeWhat} </span>
          {words.signIn.change}
        </Button>
      )}
    </p>
  );
}
