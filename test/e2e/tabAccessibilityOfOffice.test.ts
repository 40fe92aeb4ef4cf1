import { describeAccessibility } from './accessibility.ts';
import { isOffice, pages } from './pages.ts';

describeAccessibility(pages.filter(isOffice));
