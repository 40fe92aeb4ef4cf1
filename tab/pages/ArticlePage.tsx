import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArticleAnswer } from '../../core/api.ts';
import type { BlockRange } from '../../core/article/blocks.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { Blocks } from '../components/Blocks.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { ValueList } from '../components/ValueList.tsx';
import { useTab } from '../context.ts';
import { articleNoticeHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

interface ArticlePageProps {
  id: string;
  quote: BlockRange | undefined;
}

/** An article: who answers for it, when it was last confirmed, and its text with the quoted place marked. */
export function ArticlePage({ id, quote }: ArticlePageProps) {
  const answer = useAnswer(paths.article(id));
  return <Answered answer={answer}>{(article) => <Article article={article} quote={quote} />}</Answered>;
}

function Article({ article, quote }: { article: ArticleAnswer; quote: BlockRange | undefined }) {
  const { words } = useTab();
  const { id, title, owner, stale, blocks } = article;
  const quoteThere = quote && quote.from < blocks.length;
  return (
    <article className="article">
      <PageTitle title={title} takesFocus={!quoteThere} />
      <Facts {...article} />
      {stale && <p className="notice">{words.article.stale(owner.name)}</p>}
      {quote && !quoteThere && <p className="notice">{words.article.quoteGone}</p>}
      <div className="surface text">
        <Blocks blocks={blocks} quote={quoteThere ? quote : undefined} />
        <ValueList blocks={blocks} />
      </div>
      <p className="as-notice">
        <OwnLink inline href={articleNoticeHref(id)}>
          {words.notice}
        </OwnLink>
      </p>
    </article>
  );
}

function Facts({ owner, confirmed, source }: ArticleAnswer) {
  const { words } = useTab();
  return (
    <dl className="surface facts" aria-label={words.article.facts}>
      <Fact name={words.article.owner}>{owner.name}</Fact>
      {owner.phone && (
        <Fact name={words.article.phone}>
          <Link inline href={`tel:${owner.phone.replace(/[^\d+]/g, '')}`}>
            {owner.phone}
          </Link>
        </Fact>
      )}
      {owner.mailbox && (
        <Fact name={words.article.mailbox}>
          <Link inline href={`mailto:${owner.mailbox}`}>
            <Mailbox address={owner.mailbox} />
          </Link>
        </Fact>
      )}
      <Fact name={words.article.review}>
        {confirmed ? words.article.confirmed(confirmed, owner.name) : words.article.unconfirmed}
      </Fact>
      <Fact name={words.article.source}>{source}</Fact>
    </dl>
  );
}

/** Where an address is too long for its line it breaks after the @. */
function Mailbox({ address }: { address: string }) {
  const [name, ...host] = address.split('@');
  return host.length === 0 ? (
    address
  ) : (
    <>
      {name}@<wbr />
      {host.join('@')}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
