/** Messages that are kept until there is somebody to hear them; what a host says as the page loads is no more. */
export const mostEarly = 50;

let heard: MessageEvent[] = [];
const hear = (event: MessageEvent): void => {
  if (heard.length < mostEarly) heard.push(event);
};

/** Keeps messages that come before the map stands. Called at once: a host may speak as soon as the page has loaded. */
export function hearEarlyMessages(): void {
  addEventListener('message', hear);
}

/** Hands over what was said so far, in order; whoever takes it hears the rest. */
export function takeEarlyMessages(): readonly MessageEvent[] {
  removeEventListener('message', hear);
  const taken = heard;
  heard = [];
  return taken;
}
