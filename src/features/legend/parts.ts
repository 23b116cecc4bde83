import { keepSpreadTools } from '../../domain/spreadTools.ts';
import { part } from '../../page/part.ts';

export const loadSpread = part(async () => keepSpreadTools(await import('../../domain/spread.ts')));
