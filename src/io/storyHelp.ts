import storyHelp from 'virtual:story-help';

/** What only the help of the page's own story tells; it comes with the help. */
export { storyHelp };
