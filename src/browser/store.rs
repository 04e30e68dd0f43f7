//! Dumps kept in the browser (IndexedDB), used from the worker.
