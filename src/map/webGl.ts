import type { Renderer } from '../state/state.ts';

/** What drawing with WebGL would cost this browser. */
export type WebGlSupport = 'none' | 'software' | 'hardware';

/** Names of renderers that paint with the processor. */
const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function rendererName(context: WebGL2RenderingContext): string {
  const name = String(context.getParameter(context.RENDERER));
  if (!name.startsWith('WebKit')) return name;
  // Chromium and Safari tell it only through this extension; Firefox warns of it and needs it not.
  const details = context.getExtension('WEBGL_debug_renderer_info');
  return details ? String(context.getParameter(details.UNMASKED_RENDERER_WEBGL)) : name;
}

/** Finds out with a context that is given back at once. */
export function webGlSupport(): WebGlSupport {
  const contextWith = (failIfMajorPerformanceCaveat: boolean): WebGL2RenderingContext | null =>
    document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat });
  const sound = contextWith(true);
  const context = sound ?? contextWith(false);
  if (!context) return 'none';
  const isSoftware = !sound || softwareNames.test(rendererName(context));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return isSoftware ? 'software' : 'hardware';
}

/** Whether MapLibre is to draw: where it is not asked for, only if it has a graphics card to do it. */
export function wantsGl(renderer: Renderer, support: WebGlSupport): boolean {
  if (renderer === 'svg' || support === 'none') return false;
  return renderer === 'gl' || support === 'hardware';
}
