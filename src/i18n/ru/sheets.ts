import type { sheets as english } from '../en/sheets';
import type { Texts } from '../translate';
import { cards } from './sheets/cards';
import { columns } from './sheets/columns';
import { steps } from './sheets/steps';
import { topics } from './sheets/topics';

export const sheets: Texts<typeof english> = { ...columns, ...cards, ...steps, ...topics };
