/** A file made in the page is handed to the browser's downloads. */

/** What no system allows in a name, and spaces, which some lose. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

/** @param name with its ending; told where it was changed to be one that every system takes */
export function saveFile(file: Blob, name: string): string {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(NOT_IN_NAMES, '-');
  link.click();
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return link.download;
}
