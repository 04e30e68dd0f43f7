// Run in a page: how long it takes from an event to the frame that shows what it led to.

/** Gives the page `painted(type, isDone)`: the milliseconds from the next event of a type to the frame in which `isDone` holds. */
export function watch() {
  window.painted = (type, isDone) =>
    new Promise((resolve) => {
      let begun;
      const heard = (event) => (begun ??= event.timeStamp);
      document.addEventListener(type, heard, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (begun === undefined || !isDone()) return;
        observer.disconnect();
        // The frame is painted after its callbacks; a message sent from one of them comes after that. Several may wait for one frame.
        const changes = new MessageChannel();
        requestAnimationFrame(() => {
          changes.port1.onmessage = () => resolve(performance.now() - begun);
          changes.port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
}
