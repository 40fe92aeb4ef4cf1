import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { noticePageWords } from '../../core/words/tabNoticeWords.ts';
import { useTab } from '../context.ts';
import { OwnLink } from '../router.tsx';
import { PageTitle } from './PageTitle.tsx';
import { QrCode } from './QrCode.tsx';

interface NoticeProps {
  title: string;
  /** A line above the title on the sheet. */
  above?: string;
  /** The own page that the code leads to. */
  href: string;
  back: string;
  /** What is chosen before printing. */
  choice?: ReactNode;
  children: ReactNode;
}

/** The sheet as it comes from the printer, and above it what does not come along. */
export function Notice({ title, above, href, back, choice, children }: NoticeProps) {
  const { me } = useTab();
  const words = noticePageWords(me.address);
  const address = me.home + href;
  return (
    <div className="notice-page">
      <PageTitle title={words.title(title)} />
      <div className="notice-tools">
        <p className="small">{words.intro}</p>
        {choice}
        <p className="ways">
          <Button appearance="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <OwnLink inline href={href}>
            {back}
          </OwnLink>
        </p>
      </div>
      <section className="sheet" aria-label={words.sheet}>
        <header>
          <div>
            {above && <p className="sheet-above">{above}</p>}
            <h2>{title}</h2>
          </div>
          <figure>
            <QrCode address={address} name={words.qr(title)} />
          </figure>
        </header>
        {children}
        <footer>
          <p>
            {words.scan} <span className="sheet-address">{address}</span>
          </p>
          <p>{words.printed(me.town, me.today)}</p>
        </footer>
      </section>
    </div>
  );
}
