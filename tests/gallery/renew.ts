import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawScene } from '../../src/paint/drawScene.ts';
import { inputOf } from './draw.ts';
import { galleryPage, galleryScenes } from './scenes.ts';

const folder = 'tests/gallery/pictures';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const scene of galleryScenes) {
  const svg = drawScene(inputOf(scene));
  writeFileSync(join(folder, `${scene.name}.svg`), `${svg}\n`);
  console.log(`${scene.name}.svg ${Math.round(svg.length / 1000)} kB`);
}
writeFileSync('tests/gallery/index.html', galleryPage());
