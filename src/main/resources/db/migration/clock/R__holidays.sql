-- Holidays of government offices, BE 2565 to 2570, the days in lieu among them. Written down from memory and compared with public lists here and there:
-- the page says so of every day. The announcement itself was read of the days that are the same each year by a resolution of the cabinet, and of 2 January
-- 2569: their source says which. Source MEMORY: a year's list as remembered; RULE: by the usual rule or the moon, before its announcement. A day that
-- is moved or added later is entered by an administrator, and what an administrator took away stays away.
create temporary table holiday_row (day date, name_th text, name_en text, certainty text, source text) on commit drop;
copy holiday_row from stdin;
2022-01-01	วันขึ้นปีใหม่	New Year's Day	RECALLED	MEMORY
2022-01-03	วันหยุดชดเชยวันขึ้นปีใหม่	Substitution for New Year's Day	RECALLED	MEMORY
2022-02-16	วันมาฆบูชา	Makha Bucha Day	RECALLED	MEMORY
2022-04-06	วันจักรี	Chakri Memorial Day	RECALLED	MEMORY
2022-04-13	วันสงกรานต์	Songkran	RECALLED	MEMORY
2022-04-14	วันสงกรานต์	Songkran	RECALLED	MEMORY
2022-04-15	วันสงกรานต์	Songkran	RECALLED	MEMORY
2022-05-04	วันฉัตรมงคล	Coronation Day	ANNOUNCED	มติคณะรัฐมนตรี 21 พ.ค. 2562 (csd.go.th/5734)
2022-05-13	วันพืชมงคล	Royal Ploughing Ceremony	RECALLED	MEMORY
2022-05-15	วันวิสาขบูชา	Visakha Bucha Day	RECALLED	MEMORY
2022-05-16	วันหยุดชดเชยวันวิสาขบูชา	Substitution for Visakha Bucha Day	RECALLED	MEMORY
2022-06-03	วันเฉลิมพระชนมพรรษาพระราชินี	Queen's Birthday	RECALLED	MEMORY
2022-07-13	วันอาสาฬหบูชา	Asalha Bucha Day	RECALLED	MEMORY
2022-07-14	วันเข้าพรรษา	Buddhist Lent Day	RECALLED	MEMORY
2022-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2022-07-29	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2022-08-12	วันแม่แห่งชาติ	Mother's Day	RECALLED	MEMORY
2022-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2022-10-14	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2022-10-23	วันปิยมหาราช	Chulalongkorn Day	RECALLED	MEMORY
2022-10-24	วันหยุดชดเชยวันปิยมหาราช	Substitution for Chulalongkorn Day	RECALLED	MEMORY
2022-12-05	วันพ่อแห่งชาติ	Father's Day	ANNOUNCED	ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย (skprivate.go.th)
2022-12-10	วันรัฐธรรมนูญ	Constitution Day	RECALLED	MEMORY
2022-12-12	วันหยุดชดเชยวันรัฐธรรมนูญ	Substitution for Constitution Day	RECALLED	MEMORY
2022-12-30	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2022-12-31	วันสิ้นปี	New Year's Eve	RECALLED	MEMORY
2023-01-01	วันขึ้นปีใหม่	New Year's Day	RECALLED	MEMORY
2023-01-02	วันหยุดชดเชยวันขึ้นปีใหม่	Substitution for New Year's Day	RECALLED	MEMORY
2023-03-06	วันมาฆบูชา	Makha Bucha Day	RECALLED	MEMORY
2023-04-06	วันจักรี	Chakri Memorial Day	RECALLED	MEMORY
2023-04-13	วันสงกรานต์	Songkran	RECALLED	MEMORY
2023-04-14	วันสงกรานต์	Songkran	RECALLED	MEMORY
2023-04-15	วันสงกรานต์	Songkran	RECALLED	MEMORY
2023-04-17	วันหยุดชดเชยวันสงกรานต์	Substitution for Songkran	RECALLED	MEMORY
2023-05-04	วันฉัตรมงคล	Coronation Day	ANNOUNCED	มติคณะรัฐมนตรี 21 พ.ค. 2562 (csd.go.th/5734)
2023-05-05	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2023-05-17	วันพืชมงคล	Royal Ploughing Ceremony	RECALLED	MEMORY
2023-06-03	วันเฉลิมพระชนมพรรษาพระราชินี และวันวิสาขบูชา	Queen's Birthday and Visakha Bucha Day	RECALLED	MEMORY
2023-06-05	วันหยุดชดเชยวันวิสาขบูชา	Substitution for Visakha Bucha Day	RECALLED	MEMORY
2023-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2023-07-31	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2023-08-01	วันอาสาฬหบูชา	Asalha Bucha Day	RECALLED	MEMORY
2023-08-02	วันเข้าพรรษา	Buddhist Lent Day	RECALLED	MEMORY
2023-08-12	วันแม่แห่งชาติ	Mother's Day	RECALLED	MEMORY
2023-08-14	วันหยุดชดเชยวันแม่แห่งชาติ	Substitution for Mother's Day	RECALLED	MEMORY
2023-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2023-10-23	วันปิยมหาราช	Chulalongkorn Day	RECALLED	MEMORY
2023-12-05	วันพ่อแห่งชาติ	Father's Day	ANNOUNCED	ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย (skprivate.go.th)
2023-12-10	วันรัฐธรรมนูญ	Constitution Day	RECALLED	MEMORY
2023-12-11	วันหยุดชดเชยวันรัฐธรรมนูญ	Substitution for Constitution Day	RECALLED	MEMORY
2023-12-29	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2023-12-31	วันสิ้นปี	New Year's Eve	RECALLED	MEMORY
2024-01-01	วันขึ้นปีใหม่	New Year's Day	RECALLED	MEMORY
2024-01-02	วันหยุดชดเชยวันสิ้นปี	Substitution for New Year's Eve	RECALLED	MEMORY
2024-02-24	วันมาฆบูชา	Makha Bucha Day	RECALLED	MEMORY
2024-02-26	วันหยุดชดเชยวันมาฆบูชา	Substitution for Makha Bucha Day	RECALLED	MEMORY
2024-04-06	วันจักรี	Chakri Memorial Day	RECALLED	MEMORY
2024-04-08	วันหยุดชดเชยวันจักรี	Substitution for Chakri Memorial Day	RECALLED	MEMORY
2024-04-12	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2024-04-13	วันสงกรานต์	Songkran	RECALLED	MEMORY
2024-04-14	วันสงกรานต์	Songkran	RECALLED	MEMORY
2024-04-15	วันสงกรานต์	Songkran	RECALLED	MEMORY
2024-04-16	วันหยุดชดเชยวันสงกรานต์	Substitution for Songkran	RECALLED	MEMORY
2024-05-04	วันฉัตรมงคล	Coronation Day	ANNOUNCED	มติคณะรัฐมนตรี 21 พ.ค. 2562 (csd.go.th/5734)
2024-05-06	วันหยุดชดเชยวันฉัตรมงคล	Substitution for Coronation Day	RECALLED	MEMORY
2024-05-10	วันพืชมงคล	Royal Ploughing Ceremony	RECALLED	MEMORY
2024-05-22	วันวิสาขบูชา	Visakha Bucha Day	RECALLED	MEMORY
2024-06-03	วันเฉลิมพระชนมพรรษาพระราชินี	Queen's Birthday	RECALLED	MEMORY
2024-07-20	วันอาสาฬหบูชา	Asalha Bucha Day	RECALLED	MEMORY
2024-07-21	วันเข้าพรรษา	Buddhist Lent Day	RECALLED	MEMORY
2024-07-22	วันหยุดชดเชยวันอาสาฬหบูชา	Substitution for Asalha Bucha Day	RECALLED	MEMORY
2024-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2024-07-29	วันหยุดชดเชยวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	Substitution for King's Birthday	RECALLED	MEMORY
2024-08-12	วันแม่แห่งชาติ	Mother's Day	RECALLED	MEMORY
2024-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2024-10-14	วันหยุดชดเชยวันนวมินทรมหาราช	Substitution for King Bhumibol Memorial Day	RECALLED	MEMORY
2024-10-23	วันปิยมหาราช	Chulalongkorn Day	RECALLED	MEMORY
2024-12-05	วันพ่อแห่งชาติ	Father's Day	ANNOUNCED	ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย (skprivate.go.th)
2024-12-10	วันรัฐธรรมนูญ	Constitution Day	RECALLED	MEMORY
2024-12-30	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2024-12-31	วันสิ้นปี	New Year's Eve	RECALLED	MEMORY
2025-01-01	วันขึ้นปีใหม่	New Year's Day	RECALLED	MEMORY
2025-02-12	วันมาฆบูชา	Makha Bucha Day	RECALLED	MEMORY
2025-04-06	วันจักรี	Chakri Memorial Day	RECALLED	MEMORY
2025-04-07	วันหยุดชดเชยวันจักรี	Substitution for Chakri Memorial Day	RECALLED	MEMORY
2025-04-13	วันสงกรานต์	Songkran	RECALLED	MEMORY
2025-04-14	วันสงกรานต์	Songkran	RECALLED	MEMORY
2025-04-15	วันสงกรานต์	Songkran	RECALLED	MEMORY
2025-04-16	วันหยุดชดเชยวันสงกรานต์	Substitution for Songkran	RECALLED	MEMORY
2025-05-04	วันฉัตรมงคล	Coronation Day	ANNOUNCED	มติคณะรัฐมนตรี 21 พ.ค. 2562 (csd.go.th/5734)
2025-05-05	วันหยุดชดเชยวันฉัตรมงคล	Substitution for Coronation Day	RECALLED	MEMORY
2025-05-09	วันพืชมงคล	Royal Ploughing Ceremony	RECALLED	MEMORY
2025-05-11	วันวิสาขบูชา	Visakha Bucha Day	RECALLED	MEMORY
2025-05-12	วันหยุดชดเชยวันวิสาขบูชา	Substitution for Visakha Bucha Day	RECALLED	MEMORY
2025-06-02	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2025-06-03	วันเฉลิมพระชนมพรรษาพระราชินี	Queen's Birthday	RECALLED	MEMORY
2025-07-10	วันอาสาฬหบูชา	Asalha Bucha Day	RECALLED	MEMORY
2025-07-11	วันเข้าพรรษา	Buddhist Lent Day	RECALLED	MEMORY
2025-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2025-08-11	วันหยุดราชการกรณีพิเศษ	Special holiday	RECALLED	MEMORY
2025-08-12	วันแม่แห่งชาติ	Mother's Day	RECALLED	MEMORY
2025-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2025-10-23	วันปิยมหาราช	Chulalongkorn Day	RECALLED	MEMORY
2025-12-05	วันพ่อแห่งชาติ	Father's Day	ANNOUNCED	ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย (skprivate.go.th)
2025-12-10	วันรัฐธรรมนูญ	Constitution Day	RECALLED	MEMORY
2025-12-31	วันสิ้นปี	New Year's Eve	RECALLED	MEMORY
2026-01-01	วันขึ้นปีใหม่	New Year's Day	RECALLED	MEMORY
2026-01-02	วันหยุดราชการกรณีพิเศษ	Special holiday	ANNOUNCED	สำนักเลขาธิการคณะรัฐมนตรี 6 พ.ย. 2568 (mgronline.com/uptodate/detail/9680000106109)
2026-03-03	วันมาฆบูชา	Makha Bucha Day	RECALLED	MEMORY
2026-04-06	วันจักรี	Chakri Memorial Day	RECALLED	MEMORY
2026-04-13	วันสงกรานต์	Songkran	RECALLED	MEMORY
2026-04-14	วันสงกรานต์	Songkran	RECALLED	MEMORY
2026-04-15	วันสงกรานต์	Songkran	RECALLED	MEMORY
2026-05-04	วันฉัตรมงคล	Coronation Day	ANNOUNCED	มติคณะรัฐมนตรี 21 พ.ค. 2562 (csd.go.th/5734)
2026-05-13	วันพืชมงคล	Royal Ploughing Ceremony	EXPECTED	RULE
2026-05-31	วันวิสาขบูชา	Visakha Bucha Day	RECALLED	MEMORY
2026-06-01	วันหยุดชดเชยวันวิสาขบูชา	Substitution for Visakha Bucha Day	RECALLED	MEMORY
2026-06-03	วันเฉลิมพระชนมพรรษาพระราชินี	Queen's Birthday	RECALLED	MEMORY
2026-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2026-07-29	วันอาสาฬหบูชา	Asalha Bucha Day	RECALLED	MEMORY
2026-07-30	วันเข้าพรรษา	Buddhist Lent Day	RECALLED	MEMORY
2026-08-12	วันแม่แห่งชาติ	Mother's Day	RECALLED	MEMORY
2026-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	ANNOUNCED	มติคณะรัฐมนตรี 11 เม.ย. 2560 (sk1edu.go.th/113263)
2026-10-23	วันปิยมหาราช	Chulalongkorn Day	RECALLED	MEMORY
2026-12-05	วันพ่อแห่งชาติ	Father's Day	ANNOUNCED	ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย (skprivate.go.th)
2026-12-07	วันหยุดชดเชยวันพ่อแห่งชาติ	Substitution for Father's Day	RECALLED	MEMORY
2026-12-10	วันรัฐธรรมนูญ	Constitution Day	RECALLED	MEMORY
2026-12-31	วันสิ้นปี	New Year's Eve	RECALLED	MEMORY
2027-01-01	วันขึ้นปีใหม่	New Year's Day	EXPECTED	RULE
2027-02-21	วันมาฆบูชา	Makha Bucha Day	EXPECTED	RULE
2027-02-22	วันหยุดชดเชยวันมาฆบูชา	Substitution for Makha Bucha Day	EXPECTED	RULE
2027-04-06	วันจักรี	Chakri Memorial Day	EXPECTED	RULE
2027-04-13	วันสงกรานต์	Songkran	EXPECTED	RULE
2027-04-14	วันสงกรานต์	Songkran	EXPECTED	RULE
2027-04-15	วันสงกรานต์	Songkran	EXPECTED	RULE
2027-05-04	วันฉัตรมงคล	Coronation Day	EXPECTED	RULE
2027-05-20	วันวิสาขบูชา	Visakha Bucha Day	EXPECTED	RULE
2027-06-03	วันเฉลิมพระชนมพรรษาพระราชินี	Queen's Birthday	EXPECTED	RULE
2027-07-18	วันอาสาฬหบูชา	Asalha Bucha Day	EXPECTED	RULE
2027-07-19	วันเข้าพรรษา	Buddhist Lent Day	EXPECTED	RULE
2027-07-20	วันหยุดชดเชยวันอาสาฬหบูชา	Substitution for Asalha Bucha Day	EXPECTED	RULE
2027-07-28	วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว	King's Birthday	EXPECTED	RULE
2027-08-12	วันแม่แห่งชาติ	Mother's Day	EXPECTED	RULE
2027-10-13	วันนวมินทรมหาราช	King Bhumibol Memorial Day	EXPECTED	RULE
2027-10-23	วันปิยมหาราช	Chulalongkorn Day	EXPECTED	RULE
2027-10-25	วันหยุดชดเชยวันปิยมหาราช	Substitution for Chulalongkorn Day	EXPECTED	RULE
2027-12-05	วันพ่อแห่งชาติ	Father's Day	EXPECTED	RULE
2027-12-06	วันหยุดชดเชยวันพ่อแห่งชาติ	Substitution for Father's Day	EXPECTED	RULE
2027-12-10	วันรัฐธรรมนูญ	Constitution Day	EXPECTED	RULE
2027-12-31	วันสิ้นปี	New Year's Eve	EXPECTED	RULE
\.
insert into clock.holiday (id, day, area_code, name_th, name_en, certainty, source, added_at)
select md5('dulae:holiday:' || day || name_th)::uuid, day, '00', name_th, name_en, certainty, source, '2026-11-22Z' from holiday_row
on conflict (id) do update set name_en = excluded.name_en, certainty = excluded.certainty, source = excluded.source;
