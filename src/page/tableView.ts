import type { TemplateResult } from 'lit-html';
import type { Entry } from '../domain/dataset.ts';
import type { Memory } from '../io/memory.ts';
import type { Frame } from '../state/frame.ts';
import type { CollectionId } from '../state/state.ts';
import type { Ids } from '../views/ids.ts';

/** What the table asks of whoever shows it. */
export interface TableActions {
  readonly ids: Ids;
  readonly memory: Memory;
  select(entry: Entry): void;
  hover(entry: Entry | undefined): void;
  details(entry: Entry, frame: Frame): TemplateResult;
  copy(text: string, told: string): void;
  /** Licence of a collection's words. */
  licenceOf(collection: CollectionId): string;
}

export interface TableView {
  draw(frame: Frame, entries: readonly Entry[]): void;
}

/** What shows the records as a table, once it is loaded. */
export interface TablePart {
  createTable(host: HTMLElement, actions: TableActions): TableView;
}
