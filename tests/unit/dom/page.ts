import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { render, type TemplateResult } from 'lit-html';
import { createContextOf, readQuery } from '../../../src/io/linkContext.ts';
import { type Frame, frameOf } from '../../../src/state/frame.ts';
import { createStateStore, type Store } from '../../../src/state/store.ts';
import { lightData } from '../lights.ts';

/** The story that views are tested with. */
export const builtIn = lightData;
const contextOf = createContextOf(builtIn, { language: 'en', theme: undefined, bothScripts: false }, []);

export function storeOf(query: string): Store {
  const { link, notices } = readQuery(new URLSearchParams(query), contextOf);
  if (notices.length > 0) throw new Error(`?${query} holds ${notices.map(({ kind }) => kind).join(', ')}`);
  return createStateStore(link, []);
}

/** What views are handed for a store as it stands. */
export function frameNow(store: Store, previous?: Frame): Frame {
  const state = store.getState();
  return frameOf(state, builtIn.datasetOf(state.data), previous);
}

export const frameAt = (query: string, previous?: Frame): Frame => frameNow(storeOf(query), previous);

/** An empty element in an otherwise empty page. */
export function emptyHost(): HTMLElement {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  return host;
}

/** A template in a page of its own. */
export function rendered(template: TemplateResult): HTMLElement {
  const host = emptyHost();
  render(template, host);
  return host;
}

/** Text as it is read, without the line breaks of its source. */
export const textIn = (element: Element | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const nameOf = (element: Element): string =>
  computeAccessibleName(element).replaceAll(/\s+/g, ' ').trim();

/** Whether an element, or one around it, is kept from assistive technology. */
const isHidden = (element: Element): boolean => element.closest('[aria-hidden="true"], [hidden]') !== null;

export function allByRole(root: Element, role: string): readonly Element[] {
  return [...root.querySelectorAll('*')].filter((own) => getRole(own) === role && !isHidden(own));
}

export const namesByRole = (root: Element, role: string): readonly string[] =>
  allByRole(root, role).map(nameOf);

/** @throws if there is none, or more than one */
export function byRole(root: Element, role: string, name: string | RegExp): HTMLElement {
  const all = allByRole(root, role);
  const found = all.filter((own) =>
    typeof name === 'string' ? nameOf(own) === name : name.test(nameOf(own)),
  );
  const [only] = found;
  if (!only || found.length > 1) {
    throw new Error(`${found.length} × ${role} “${name}” among ${all.map(nameOf).join(' | ')}`);
  }
  return only as HTMLElement;
}
