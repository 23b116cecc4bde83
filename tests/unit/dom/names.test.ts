// @vitest-environment happy-dom
import { html, nothing } from 'lit-html';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../../src/domain/localText.ts';
import { rowTemplate } from '../../../src/features/panel/rows.ts';
import { renderPrintPage } from '../../../src/features/print/printPage.ts';
import { bothNames, nameOf } from '../../../src/views/names.ts';
import { emptyHost, frameAt, namesByRole, rendered, textIn } from './page.ts';

const rebuilt: Name = { en: 'Sichuan committee', 'zh-Hans': '四川委员会', zhRebuilt: true };
const seen: Name = { en: 'Shenzhen week', 'zh-Hans': '深圳周' };

/** A name as it is read, in one script or in both. */
const shown = (name: Name, query: string): string =>
  textIn(rendered(html`<p>${nameOf(name, frameAt(query))}</p>`));

describe('the sign of a Chinese name that was rebuilt', () => {
  test.each([
    ['lang=en', 'Sichuan committee'],
    ['lang=en&scripts=both', 'Sichuan committee 四川委员会*'],
    ['lang=zh-Hans', '四川委员会*'],
    ['lang=zh-Hans&scripts=both', '四川委员会* Sichuan committee'],
  ])('stands at the Chinese one, and only there: %s', (query, text) => {
    expect(shown(rebuilt, query)).toBe(text);
  });

  test.each(['lang=en', 'lang=en&scripts=both', 'lang=zh-Hans', 'lang=zh-Hans&scripts=both'])(
    'stands nowhere else: %s',
    (query) => {
      const others: readonly Name[] = [seen, 'Zhuhai', { en: 'Zhuhai' }, { en: 'Zhuhai', zhRebuilt: true }];
      for (const name of others) expect(shown(name, query)).not.toContain('*');
    },
  );

  test('is told in the reader’s words, apart from the name', () => {
    const frame = frameAt('lang=zh-Hans');
    const host = rendered(
      html`<h2>${nameOf(rebuilt, frame)}</h2><h2>${bothNames(rebuilt, frame.translation)}</h2>`,
    );
    // What computes names takes an element without a style for a block.
    const names = namesByRole(host, 'heading').map((name) => name.replace(' （', '（'));
    expect(names).toEqual([
      '四川委员会（中文名称系由英文回译，未见于中文网页）',
      '四川委员会（中文名称系由英文回译，未见于中文网页） Sichuan committee',
    ]);
    const english = frameAt('lang=en').translation;
    expect(namesByRole(rendered(html`<h2>${bothNames(rebuilt, english)}</h2>`), 'heading')).toEqual([
      'Sichuan committee 四川委员会 (Chinese name rebuilt from English; not seen in a Chinese page)',
    ]);
  });
});

test('each name is marked with its language', () => {
  const languages = (name: Name, query: string) =>
    [...rendered(bothNames(name, frameAt(query).translation)).querySelectorAll('[lang]')].map((own) => [
      own.getAttribute('lang'),
      textIn(own),
    ]);
  expect(languages(rebuilt, 'lang=zh-Hans')).toEqual([
    ['zh-Hans', '四川委员会'],
    ['en', 'Sichuan committee'],
  ]);
  expect(languages({ en: 'Zhuhai' }, 'lang=zh-Hans')).toEqual([['en', 'Zhuhai']]);
});

test('a row of the list bears the sign in Chinese', () => {
  const titles = (query: string): readonly string[] => {
    const frame = frameAt(query);
    const actions = { toggle: () => undefined, hover: () => undefined };
    const rows = frame.dataset.entries.map((entry) => rowTemplate(entry, frame, actions, nothing));
    return [...rendered(html`<ul>${rows}</ul>`).querySelectorAll('.row-title')].map(textIn);
  };
  const { entries } = frameAt('').dataset;
  const marked = entries.flatMap(({ initiative: { title } }, position) =>
    typeof title !== 'string' && title.zhRebuilt ? [position] : [],
  );
  expect(marked).toEqual([6]);
  expect(
    titles('lang=zh-Hans').flatMap((title, position) => (title.endsWith('*') ? [position] : [])),
  ).toEqual(marked);
  expect(titles('lang=en').filter((title) => title.includes('*'))).toEqual([]);
});

test('paper, which shows no tips, says below its list what the sign means, where it stands in it', () => {
  const paper = (query: string): string => {
    const host = emptyHost();
    renderPrintPage(host, frameAt(query), { picture: undefined, link: 'https://maps.example/' });
    return textIn(host);
  };
  expect(paper('lang=zh-Hans')).toContain('* 中文名称系由英文回译');
  expect(paper('lang=en&scripts=both')).toContain('* Chinese name rebuilt from English');
  expect(paper('lang=en')).not.toContain('rebuilt');
  // What Eastshire has was seen in Chinese.
  expect(paper('lang=zh-Hans&place=e')).not.toContain('回译');
});
