// Filled by the mail sender.
