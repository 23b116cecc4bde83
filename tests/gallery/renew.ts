import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawScene } from '../../src/picture/drawScene.ts';
import { inputOf } from './draw.ts';
import { galleryScenes } from './scenes.ts';

const folder = 'tests/gallery/pictures';
mkdirSync(folder, { recursive: true });
for (const scene of galleryScenes) {
  const svg = drawScene(inputOf(scene));
  writeFileSync(join(folder, `${scene.name}.svg`), `${svg}\n`);
  console.log(`${scene.name}.svg ${Math.round(svg.length / 1000)} kB`);
}
