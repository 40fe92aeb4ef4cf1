import { correction, generate } from 'lean-qr';

/** Light modules around the code, so that cameras find it (ISO/IEC 18004: four). */
const quiet = 4;

/** An address as a QR code, black on white in every theme; beside it the address stands as text. */
export function QrCode({ address, name }: { address: string; name: string }) {
  // A quarter may be dirty or torn: it hangs in a corridor.
  const code = generate(address, { minCorrectionLevel: correction.Q });
  const side = code.size + 2 * quiet;
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')).join(''),
  );
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={rows.join('')} fill="#000" />
    </svg>
  );
}
