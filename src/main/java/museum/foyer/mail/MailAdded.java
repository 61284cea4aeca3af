package museum.foyer.mail;

/** Something is to be sent once the transaction has ended well. */
record MailAdded() {}
