/** The policy that browsers ask wherever a plain address is to become a worker, which MapLibre hands them. */
(globalThis as Pick<Window, 'trustedTypes'>).trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin === location.origin) return address;
    throw new TypeError(`no program from another origin: ${address}`);
  },
});
