import settings from 'heroicons/24/outline/adjustments-horizontal.svg?raw';
import download from 'heroicons/24/outline/arrow-down-tray.svg?raw';
import external from 'heroicons/24/outline/arrow-top-right-on-square.svg?raw';
import fullScreen from 'heroicons/24/outline/arrows-pointing-out.svg?raw';
import chevronDown from 'heroicons/24/outline/chevron-down.svg?raw';
import previous from 'heroicons/24/outline/chevron-left.svg?raw';
import next from 'heroicons/24/outline/chevron-right.svg?raw';
import chevronUp from 'heroicons/24/outline/chevron-up.svg?raw';
import quote from 'heroicons/24/outline/clipboard-document.svg?raw';
import more from 'heroicons/24/outline/ellipsis-horizontal.svg?raw';
import filter from 'heroicons/24/outline/funnel.svg?raw';
import home from 'heroicons/24/outline/home.svg?raw';
import language from 'heroicons/24/outline/language.svg?raw';
import link from 'heroicons/24/outline/link.svg?raw';
import list from 'heroicons/24/outline/list-bullet.svg?raw';
import search from 'heroicons/24/outline/magnifying-glass.svg?raw';
import pin from 'heroicons/24/outline/map-pin.svg?raw';
import speaker from 'heroicons/24/outline/microphone.svg?raw';
import minus from 'heroicons/24/outline/minus.svg?raw';
import theme from 'heroicons/24/outline/moon.svg?raw';
import plus from 'heroicons/24/outline/plus.svg?raw';
import present from 'heroicons/24/outline/presentation-chart-bar.svg?raw';
import help from 'heroicons/24/outline/question-mark-circle.svg?raw';
import share from 'heroicons/24/outline/share.svg?raw';
import layers from 'heroicons/24/outline/square-3-stack-3d.svg?raw';
import close from 'heroicons/24/outline/x-mark.svg?raw';
import pause from 'heroicons/24/solid/pause.svg?raw';
import play from 'heroicons/24/solid/play.svg?raw';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';

const sources = {
  chevronDown,
  chevronUp,
  close,
  download,
  external,
  filter,
  fullScreen,
  help,
  home,
  language,
  layers,
  theme,
  link,
  list,
  minus,
  more,
  next,
  pause,
  pin,
  play,
  plus,
  present,
  previous,
  quote,
  search,
  settings,
  share,
  speaker,
};

export type IconName = keyof typeof sources;

/** An icon for a lit template. It says nothing to assistive technology: its button does. */
export function icon(name: IconName): ReturnType<typeof unsafeHTML> {
  return unsafeHTML(sources[name]);
}
