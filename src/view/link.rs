//! Links: a [`ViewState`] written as the part of an address after `#`, and read back.
