import { cards } from './sheets/cards';
import { columns } from './sheets/columns';
import { steps } from './sheets/steps';
import { topics } from './sheets/topics';

/** Words of what is written into the workbook: our columns, the action sheets and their cards. */
export const sheets = { ...columns, ...cards, ...steps, ...topics };
