comment on column clock.holiday.certainty is 'ANNOUNCED = the source says where; RECALLED = from memory, to be held against the announcement; EXPECTED = by the usual rule or the moon';
