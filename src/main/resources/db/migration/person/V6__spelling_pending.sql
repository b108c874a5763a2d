-- A pending list of a few pages: what eight desks save in the same moment is sorted in together (2.4 ms of the database for a new
-- person, contact and case; 2.6 to 2.9 without), and a search reads the few pages on its way. A long list would lose what it saves.
alter index person.person_spelling set (fastupdate = on, gin_pending_list_limit = 64);
