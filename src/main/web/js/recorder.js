// A voice is recorded in the page where the browser can: what was recorded becomes the file of the form, heard before it is sent.
// Without this script or without a microphone the box stays hidden, and a recording of the telephone is chosen as a file.
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const SPEECH_BITS_A_SECOND = 32000;
// Thirty minutes of speech are 7 MB; ten are kept.
const LONGEST_SECONDS = 30 * 60;

const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export default function recorder(box) {
  const kind = window.MediaRecorder && navigator.mediaDevices && KINDS.find(one => MediaRecorder.isTypeSupported(one));
  if (!kind) return;
  const field = box.closest('form').querySelector('input[type=file]');
  const [start, stop] = box.querySelectorAll('button');
  const [time, said, heard] = ['.num', '[role=status]', 'audio'].map(one => box.querySelector(one));
  let machine, ticking, seconds = 0;

  const shows = running => {
    start.hidden = running;
    stop.hidden = !running;
    time.textContent = running ? clock(seconds) : '';
  };
  shows(false);
  box.hidden = false;

  start.addEventListener('click', async () => {
    let microphone;
    try {
      microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      said.textContent = box.dataset.denied;
      return;
    }
    const parts = [];
    machine = new MediaRecorder(microphone, { mimeType: kind, audioBitsPerSecond: SPEECH_BITS_A_SECOND });
    machine.addEventListener('dataavailable', event => parts.push(event.data));
    machine.addEventListener('stop', () => {
      microphone.getTracks().forEach(track => track.stop());
      keep(new Blob(parts, { type: kind.split(';')[0] }));
    });
    seconds = 0;
    machine.start();
    ticking = setInterval(tick, 1000);
    said.textContent = box.dataset.running;
    heard.hidden = true;
    shows(true);
    stop.focus();
  });
  stop.addEventListener('click', () => machine.stop());
  field.addEventListener('change', () => {
    heard.hidden = true;
    said.textContent = '';
  });

  function tick() {
    time.textContent = clock(++seconds);
    if (seconds >= LONGEST_SECONDS) machine.stop();
  }

  function keep(voice) {
    clearInterval(ticking);
    shows(false);
    const files = new DataTransfer();
    files.items.add(new File([voice], `voice.${voice.type.split('/')[1]}`, { type: voice.type }));
    field.files = files.files;
    if (heard.src) URL.revokeObjectURL(heard.src);
    heard.src = URL.createObjectURL(voice);
    heard.hidden = false;
    said.textContent = (seconds >= LONGEST_SECONDS ? box.dataset.long : box.dataset.ready).replace('{0}', clock(seconds));
    start.focus();
  }
}
