import { NoticeOfArticle } from '../components/NoticeOfArticle.tsx';
import { NoticeOfDepartment } from '../components/NoticeOfDepartment.tsx';

interface NoticePageProps {
  of: 'article' | 'department';
  id: string;
  /** Of a department only this team's steps. */
  unit: string | undefined;
}

/** Aushang: an article or a team's steps as a sheet of paper, for those who have no PC at hand. */
export function NoticePage({ of, id, unit }: NoticePageProps) {
  return of === 'article' ? <NoticeOfArticle id={id} /> : <NoticeOfDepartment id={id} unit={unit} />;
}
