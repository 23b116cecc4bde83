import type { PlaceId } from '../domain/ids.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import type { ThemeName } from '../look/tokens.ts';

/**
 * What a province shows: which tint it has, counted from 1, or 0 for none, whether it is pointed at, and whether a play
 * tells what arrives in it.
 */
export interface ProvinceState {
  readonly tint: number;
  readonly hovered: boolean;
  readonly told: boolean;
}

/** The drawn ground. It has no gestures of its own: it follows a camera. */
export interface Surface {
  follow(camera: Camera, screen: ScreenSize): void;
  /** The camera rests: time for what a moving picture does without. */
  settle(camera: Camera, screen: ScreenSize): void;
  /** @param foreign code of the region that is drawn as a neighbour */
  setPaint(theme: ThemeName, foreign: PlaceId | undefined): void;
  setProvince(code: PlaceId, state: ProvinceState): void;
  dispose(): void;
}
