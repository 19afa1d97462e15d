"""House rules of the Acme Courier."""
