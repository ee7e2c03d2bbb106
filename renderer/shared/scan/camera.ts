/**
 * insecure  browsers give pages a camera over https alone, or on the server's own machine
 * none      there is no camera
 * denied    somebody, or the browser's settings, said no
 * busy      another program has it, or it was unplugged
 */
export type CameraTrouble = 'insecure' | 'none' | 'denied' | 'busy';

export type CameraOpened =
  | { readonly ok: true; readonly stream: MediaStream }
  | { readonly ok: false; readonly trouble: CameraTrouble };

type Media = Pick<MediaDevices, 'getUserMedia'>;

/** The one at the back where there are two; sharp enough for a code held at a hand's length. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/**
 * Never rejects: no camera is an outcome that people are told.
 * @param media absent where the browser has none for this page
 */
export async function openCamera(media: Media | undefined, secure: boolean): Promise<CameraOpened> {
  if (media === undefined) return { ok: false, trouble: secure ? 'none' : 'insecure' };
  try {
    return { ok: true, stream: await media.getUserMedia(WANTED) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** By the names that browsers give (W3C Media Capture and Streams, 10.2). */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return 'busy';
}
