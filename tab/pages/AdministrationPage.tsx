import { Field, Select } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { may } from '../../core/access.ts';
import { type SectionName, sections } from '../../core/town/sections.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { ApiRefusal } from '../api.ts';
import { Loading } from '../components/Loading.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { useTab } from '../context.ts';
import { administrationHref } from '../route.ts';
import { OwnLink, rewriteAddress } from '../router.tsx';

/** Each section is a file of its own that is fetched when it is first needed. */
const contents: Record<SectionName, ComponentType> = {
  town: lazy(() => import('./administration/TownSection.tsx').then((m) => ({ default: m.TownSection }))),
  departments: lazy(() =>
    import('./administration/DepartmentsSection.tsx').then((m) => ({ default: m.DepartmentsSection })),
  ),
  holidays: lazy(() => import('./administration/HolidaysSection.tsx').then((m) => ({ default: m.HolidaysSection }))),
  reminders: lazy(() => import('./administration/RemindersSection.tsx').then((m) => ({ default: m.RemindersSection }))),
  roles: lazy(() => import('./administration/RolesSection.tsx').then((m) => ({ default: m.RolesSection }))),
  values: lazy(() => import('./administration/ValuesSection.tsx').then((m) => ({ default: m.ValuesSection }))),
  synonyms: lazy(() => import('./administration/SynonymsSection.tsx').then((m) => ({ default: m.SynonymsSection }))),
  changes: lazy(() => import('./administration/ChangesSection.tsx').then((m) => ({ default: m.ChangesSection }))),
};

/** Verwaltung: what is set for the whole town. The digital office changes it, the staff council reads it. */
export function AdministrationPage({ section }: { section: SectionName }) {
  const { me } = useTab();
  const words = administrationWords(me.address);
  const [chosen, setChosen] = useState({ section, byList: false });
  if (!may(me, 'settings.read')) {
    return <Problem refusal={new ApiRefusal({ code: 'forbidden', message: words.forbidden })} />;
  }
  const choose = (next: SectionName) => {
    setChosen({ section: next, byList: true });
    // The list keeps the focus: with the arrow keys one goes through it.
    rewriteAddress(administrationHref(next), 'push');
  };
  const Content = contents[chosen.section];
  return (
    <div className="administration">
      <SectionList here={chosen.section} onChoose={choose} />
      <div className="section">
        <PageTitle
          key={chosen.section}
          title={words.sections[chosen.section]}
          above={words.title}
          takesFocus={!chosen.byList}
        />
        {!may(me, 'settings.change') && chosen.section !== 'changes' && <p className="small">{words.readOnly}</p>}
        <Suspense fallback={<Loading />}>
          <Content />
        </Suspense>
      </div>
    </div>
  );
}

/** The sections: links beside the page, a list to choose from above it where the page is narrow. */
function SectionList({ here, onChoose }: { here: SectionName; onChoose: (section: SectionName) => void }) {
  const { me } = useTab();
  const words = administrationWords(me.address);
  const also = [
    { href: '/fields', text: words.fields },
    ...(may(me, 'settings.change') ? [{ href: '/administration/plan', text: words.plan }] : []),
  ];
  return (
    <nav className="section-list" aria-label={words.contents}>
      <Field className="section-choice" label={words.contents}>
        <Select
          value={here}
          onChange={(_, { value }) => {
            const chosen = sections.find((name) => name === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {sections.map((name) => (
            <option key={name} value={name}>
              {words.sections[name]}
            </option>
          ))}
        </Select>
      </Field>
      <ul className="own">
        {sections.map((name) => (
          <li key={name}>
            <OwnLink href={administrationHref(name)} {...(name === here && { 'aria-current': 'page' })}>
              {words.sections[name]}
            </OwnLink>
          </li>
        ))}
      </ul>
      <div className="also">
        <ul aria-label={words.also}>
          {also.map(({ href, text }) => (
            <li key={href}>
              <OwnLink href={href}>{text}</OwnLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
