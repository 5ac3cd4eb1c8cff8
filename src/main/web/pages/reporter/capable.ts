/** Whether this browser has what sealing needs; all of it is there in Tor Browser at "Safer". */
export function canSeal(): boolean {
  return (
    typeof crypto?.getRandomValues === "function" &&
    typeof TransformStream === "function" &&
    typeof ReadableStream === "function" &&
    typeof Blob.prototype.stream === "function" &&
    typeof HTMLDialogElement === "function" &&
    typeof Array.prototype.at === "function"
  );
}
