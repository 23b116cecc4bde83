import type { Gazetteer } from '../domain/gazetteer.ts';
import type { PlaceId } from '../domain/ids.ts';
import { tintStep } from '../look/tint.ts';
import { toldEntry } from '../state/beat.ts';
import type { Frame } from '../state/frame.ts';
import type { ProvinceState, Surface } from './surface.ts';

/** What the ground shows of each province; it is told only of what has changed. */
export interface ShownProvinces {
  /** Shows a moment. */
  show(frame: Frame): void;
  /** The pointer is on a province, or on none. */
  pointAt(code: PlaceId | undefined): void;
}

const untouched: ProvinceState = { tint: 0, hovered: false, told: false };

export function createShownProvinces(
  { provinces }: Pick<Gazetteer, 'provinces'>,
  ground: Pick<Surface, 'setProvince'>,
): ShownProvinces {
  const shown = new Map<PlaceId, ProvinceState>();
  let pointed: PlaceId | undefined;
  const set = (code: PlaceId, change: Partial<ProvinceState>): void => {
    const before = shown.get(code) ?? untouched;
    const next = { ...before, ...change };
    if (next.tint === before.tint && next.hovered === before.hovered && next.told === before.told) return;
    shown.set(code, next);
    ground.setProvince(code, next);
  };
  return {
    show(frame) {
      const { tints } = frame.collection.story;
      const told = toldEntry(frame)?.province.code;
      for (const { code } of provinces)
        set(code, { tint: tintStep(frame.scene.provinces.get(code) ?? 0, tints), told: code === told });
    },
    pointAt(code) {
      if (code === pointed) return;
      if (pointed !== undefined) set(pointed, { hovered: false });
      if (code !== undefined) set(code, { hovered: true });
      pointed = code;
    },
  };
}
