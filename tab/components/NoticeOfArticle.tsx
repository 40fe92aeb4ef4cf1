import { noticePageWords } from '../../core/words/tabNoticeWords.ts';
import { paths } from '../api.ts';
import { useTab } from '../context.ts';
import { articleHref } from '../route.ts';
import { useAnswer } from '../useAnswer.ts';
import { Answered } from './Answered.tsx';
import { Blocks } from './Blocks.tsx';
import { Notice } from './Notice.tsx';

/** An article on the wall: its text, whom to ask, and when it was last confirmed. */
export function NoticeOfArticle({ id }: { id: string }) {
  const { me } = useTab();
  const words = noticePageWords(me.address);
  const answer = useAnswer(paths.article(id));
  return (
    <Answered answer={answer}>
      {({ title, owner, confirmed, blocks }) => (
        <Notice title={title} href={articleHref(id)} back={words.backToArticle}>
          <div className="sheet-text">
            <Blocks blocks={blocks} quote={undefined} />
          </div>
          <div className="sheet-ask">
            <p>{words.owner}</p>
            <p className="sheet-owner">{owner.name}</p>
            {owner.phone && <p className="sheet-owner">{words.phone(owner.phone)}</p>}
            <p>{confirmed ? words.confirmed(confirmed) : words.unconfirmed}</p>
          </div>
        </Notice>
      )}
    </Answered>
  );
}
