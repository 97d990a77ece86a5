// What the pages of a site tell each other. A page that is put aside closes its end, since browsers bring back at once
// only pages that keep nothing open.

import type { Channel, Message } from '../keeping/ports';

const NAME = 'milepost/2';

export function openChannel(heard: (message: Message) => void): Channel | undefined {
  let open = connect(heard);
  const left = (): void => {
    open?.close();
    open = undefined;
  };
  const cameBack = (): void => {
    open ??= connect(heard);
  };
  addEventListener('pagehide', left);
  addEventListener('pageshow', cameBack);
  return {
    send: (message) => open?.postMessage(message),
    close: () => {
      left();
      removeEventListener('pagehide', left);
      removeEventListener('pageshow', cameBack);
    },
  };
}

function connect(heard: (message: Message) => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Partial<Message> | null>) => {
      if (typeof data?.key === 'string' && typeof data.text === 'string') heard({ key: data.key, text: data.text });
    };
    return channel;
  } catch {
    return undefined;
  }
}
