import type { Camera, Rectangle, ScreenSize } from '../geometry/mercator.ts';
import type { FreePart } from './freePart.ts';
import type { ScreenPosition } from './mapLimits.ts';

/**
 * Marks and names grow on a large screen: they are laid out for a smaller one, `scale` times as small, and magnified.
 * How large, `--scale` in the style sheets says.
 */
export interface Magnifier {
  /** Asks the style sheets anew. */
  read(): void;
  /** The same view on the smaller screen. */
  camera(camera: Camera): Camera;
  size(screen: ScreenSize): ScreenSize;
  free(part: FreePart): FreePart;
  /** A point of the screen on the smaller one, and back. */
  smaller(position: ScreenPosition): ScreenPosition;
  larger(position: ScreenPosition): ScreenPosition;
}

export function createMagnifier(host: HTMLElement): Magnifier {
  let scale = 1;
  const size = ({ width, height }: ScreenSize): ScreenSize => ({
    width: width / scale,
    height: height / scale,
  });
  const part = ({ left, top, right, bottom }: Rectangle): Rectangle => ({
    left: left / scale,
    top: top / scale,
    right: right / scale,
    bottom: bottom / scale,
  });
  return {
    read() {
      scale = Number.parseFloat(getComputedStyle(host).getPropertyValue('--scale')) || 1;
    },
    camera: (camera) => ({ ...camera, zoom: camera.zoom - Math.log2(scale) }),
    size,
    free: ({ screen, covers, rectangles }) => ({
      screen: size(screen),
      covers: covers.map(part),
      rectangles: rectangles.map(part),
    }),
    smaller: ({ x, y }) => ({ x: x / scale, y: y / scale }),
    larger: ({ x, y }) => ({ x: x * scale, y: y * scale }),
  };
}
