/** Padmé (Nikitin et al., 2019): at most 12% more, and only O(log log L) bits of the length leak. */
export function padme(length: number): number {
  const e = 31 - Math.clz32(length);
  const s = 32 - Math.clz32(e);
  const step = 2 ** (e - s);
  return Math.ceil(length / step) * step;
}
