/**
 * How a form of the dossier is called as a file: by how far the record went, so that two of different states are told apart.
 *
 * @param size entries of the plenary log that it was made of.
 * @param ending `zip` for the bundle; `<language>.html` and `<language>.pdf` for what is read.
 */
export const dossierFileName = (size: number, ending: string): string => `dossier-${size}.${ending}`;
