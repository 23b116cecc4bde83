/** Without an origin of its own, a frame can't start MapLibre's worker. */
export const isSandboxed = (): boolean => window.origin === 'null';
