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
        // The frame is painted after its callbacks; what one of them has called before all else comes right after that.
        requestAnimationFrame(() => scheduler.postTask(() => resolve(performance.now() - begun), { priority: "user-blocking" }));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
}
