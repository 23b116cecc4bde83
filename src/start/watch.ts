/**
 * Watches the start of the page, from a file of its own, so that it can speak where the app can't: a file that does
 * not come, or comes damaged, or never ends. It then shows the content that the build has put into the page.
 */
import { type StartTrouble, startWords, tryAgainWords } from '../i18n/start.ts';
import { aliveEvent, isAlive, plainId } from './alive.ts';

/** After this long without an app, somebody wants to know. */
const patienceMs = 12_000;
/** A fault may be of no account: whether the app lives in spite of it is seen after this long. */
const graceMs = 1500;
/** Counts the tries of one visit. */
const triesKey = `${__MAP_NAME__}-tries`;

const app = (): HTMLElement | null => document.getElementById('app');
const plain = (): HTMLElement | null => document.getElementById(plainId);
const fileName = (address: string): string => address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';

let trouble: { readonly kind: StartTrouble; readonly file: string } | undefined;
let told: HTMLElement | undefined;

async function tryAgain(): Promise<void> {
  try {
    const tries = Number(sessionStorage.getItem(triesKey) ?? 0) + 1;
    sessionStorage.setItem(triesKey, String(tries));
    // What the browser keeps of the site may itself be damaged.
    if (tries > 1 && navigator.onLine) {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    }
  } catch {
    // Where nothing is kept, nothing can be damaged.
  }
  location.reload();
}

function paragraph(text: string, language: string): HTMLElement {
  const element = document.createElement('p');
  element.lang = language;
  element.textContent = text;
  return element;
}

/** Shows the content of the page instead of the app. */
function show(): void {
  const [content, root] = [plain(), app()];
  if (!trouble || !content) return;
  const { kind, file } = trouble;
  told?.remove();
  told = document.createElement('div');
  told.setAttribute('role', 'alert');
  Object.assign(told.style, {
    padding: '12px 20px 16px',
    border: '2px solid CanvasText',
    borderRadius: '12px',
    background: 'Canvas',
    color: 'CanvasText',
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.append(tryAgainWords.en, ' · ', tryAgainWords.zh);
  Object.assign(button.style, {
    minHeight: '44px',
    padding: '8px 20px',
    border: '1px solid ButtonBorder',
    borderRadius: '10px',
    background: 'ButtonFace',
    color: 'ButtonText',
    font: 'inherit',
    cursor: 'pointer',
  });
  button.addEventListener('click', () => void tryAgain());
  told.append(
    paragraph(startWords[kind].en(file), 'en'),
    paragraph(startWords[kind].zh(file), 'zh-Hans'),
    button,
  );
  content.prepend(told);
  const picture = content.querySelector<HTMLImageElement>('img[data-src]');
  if (picture?.dataset['src']) {
    picture.addEventListener('error', () => picture.remove());
    picture.src = picture.dataset['src'];
    delete picture.dataset['src'];
  }
  content.setAttribute('role', 'main');
  content.style.display = 'block';
  if (root) root.style.display = 'none';
  Object.assign(document.body.style, { height: 'auto', overflow: 'auto' });
  document.documentElement.style.overflow = 'auto';
}

/** The app has come after all. */
function hide(): void {
  plain()?.remove();
  told = undefined;
  const root = app();
  if (root) root.style.display = '';
  Object.assign(document.body.style, { height: '', overflow: '' });
  document.documentElement.style.overflow = '';
}

function judge(): void {
  if (isAlive()) hide();
  else if (trouble) show();
}

function suspect(kind: StartTrouble, file = ''): void {
  // The first fault is the cause, and the others follow from it; that it takes long says least.
  if (!trouble || trouble.kind === 'slow') trouble = { kind, file };
  setTimeout(judge, graceMs);
}

addEventListener(
  'error',
  (event) => {
    const { target } = event;
    if (target instanceof HTMLScriptElement) suspect('missing', fileName(target.src));
    else if (event instanceof ErrorEvent && !isAlive()) suspect('broken');
  },
  true,
);
addEventListener('unhandledrejection', () => {
  if (!isAlive()) suspect('broken');
});
addEventListener(aliveEvent, judge);
/** A program that the server did not have: the watch itself may have come too late to hear of it. */
function missedProgram(): string | undefined {
  // Browsers that do not tell the status leave it out.
  const missed = performance
    .getEntriesByType('resource')
    .find(
      (file) =>
        'responseStatus' in file && Number(file.responseStatus) >= 400 && /\.js(\?|$)/.test(file.name),
    );
  return missed && fileName(missed.name);
}

/** All has come that will come. */
const onLoad = (): void => {
  if (isAlive()) return;
  const file = missedProgram();
  if (file === undefined) suspect('broken');
  else suspect('missing', file);
};
if (document.readyState === 'complete') onLoad();
else addEventListener('load', onLoad);

setTimeout(() => {
  // What an app that stands loads later is its own affair.
  if (!isAlive()) suspect('slow');
}, patienceMs);
