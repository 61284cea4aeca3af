insert into turn (id, at, asked_at, channel, millis,
  question, normalized, language, topic, venue, as_of, follow_up,
  answer, outcome, evidence, edition, model, prompt, withheld, conversation)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do nothing
