-- Whose centres a colleague looks after when nobody is there: asked by every list of the day.
create index cover_deputy on centre.cover (deputy_id);
comment on column centre.cover.deputy_id is 'The colleague, of this or another office, who does it outside the hours and when the officer is away';
comment on column centre.cover.fallback is 'Who answers when neither the officer nor the deputy does';
