-- Codes still met in older papers and files, and the codes they became. MOVED: the same place under a new code; SPLIT: the old
-- place is gone; PARTED: the old place goes on under its code, smaller. The Bangkok khwaeng are those first counted in 2560 (2017);
-- the districts of Nong Khai became the province of Bueng Kan in 2554 (2011), and their tambons were numbered anew.
create temporary table change_row (old_code text, new_code text, kind text, name_th text) on commit drop;
copy change_row from stdin;
530306	530407	MOVED	ท่าแฝก
4303	3801	MOVED	บึงกาฬ
4304	3802	MOVED	พรเจริญ
4306	3803	MOVED	โซ่พิสัย
4309	3804	MOVED	เซกา
4310	3805	MOVED	ปากคาด
4311	3806	MOVED	บึงโขงหลง
4312	3807	MOVED	ศรีวิไล
4313	3808	MOVED	บุ่งคล้า
100905	100910	PARTED	บางจาก
101401	101406	PARTED	สามเสนใน
102601	102602	PARTED	ดินแดง
103401	103402	PARTED	สวนหลวง
103401	103403	PARTED	สวนหลวง
104401	104402	PARTED	สะพานสูง
104401	104403	PARTED	สะพานสูง
104701	104702	SPLIT	บางนา
104701	104703	SPLIT	บางนา
105001	105002	SPLIT	บางบอน
105001	105003	SPLIT	บางบอน
105001	105004	SPLIT	บางบอน
105001	105005	SPLIT	บางบอน
\.

insert into area.code_change (old_code, new_code, kind, name_th)
select old_code, new_code, kind, name_th from change_row
on conflict (old_code, new_code) do update set kind = excluded.kind, name_th = excluded.name_th;
