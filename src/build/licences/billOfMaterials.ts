import type { PackageNotice } from './packages.ts';
import { chosenLicence } from './text.ts';

/** The package URL of an npm package (purl specification, type npm). */
export function packageUrl({ name, version }: Pick<PackageNotice, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/**
 * What the site is made of, for programs: a software bill of materials in CycloneDX 1.6
 * (https://cyclonedx.org/docs/1.6/json/). It has neither serial number nor time, so that the same sources make the
 * same file.
 *
 * @param own the site itself
 */
export function billOfMaterials(
  own: { readonly name: string; readonly version: string; readonly licence: string },
  packages: readonly PackageNotice[],
): string {
  const licences = (licence: string) => [
    // An expression may not stand where an identifier should, nor may a name that SPDX does not know.
    /\s/.test(licence)
      ? { expression: licence }
      : { license: licence === 'BSD' ? { name: licence } : { id: licence } },
  ];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        'bom-ref': packageUrl(own),
        type: 'application',
        name: own.name,
        version: own.version,
        licenses: licences(own.licence),
      },
    },
    components: packages.map((notice) => ({
      'bom-ref': packageUrl(notice),
      type: 'library',
      name: notice.name,
      version: notice.version,
      purl: packageUrl(notice),
      licenses: licences(chosenLicence(notice)),
      ...(notice.source && { externalReferences: [{ type: 'vcs', url: notice.source }] }),
    })),
    dependencies: [{ ref: packageUrl(own), dependsOn: packages.map(packageUrl) }],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}
