import './look/styles.ts';
import { frameTicker } from './app/frameTicker.ts';
import { mount } from './app/mount.ts';

const root = document.getElementById('app');
if (root) mount(root, { ticker: frameTicker });
