import './look/styles.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';
import { speakerParameter } from './app/speakerWindow.ts';

const root = document.getElementById('app');
const talk = new URLSearchParams(location.search).get(speakerParameter);
if (root && talk !== null)
  void import('./app/speaker.ts').then(({ mountSpeaker }) => mountSpeaker(root, talk));
else if (root) mount(root, { ticker: frameTicker });
