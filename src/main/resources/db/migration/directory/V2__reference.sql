-- What comes with the program: ministries and the departments of the social ministry, how many ministries work together by whose word, and
-- what each kind of One Home unit may do. What a ministry does for people was written down from memory unless it has a day of checking.
create temporary table does_row (code text, does_th text, does_en text) on commit drop;
copy does_row from stdin;
MOI	องค์กรปกครองส่วนท้องถิ่น เบี้ยยังชีพ ทะเบียนราษฎร ข้อมูล จปฐ. ศูนย์ดำรงธรรม 1567	Local government, allowances, civil registration, basic needs survey, Damrongtham centres 1567
MOPH	โรงพยาบาล รพ.สต. ดูแลระยะยาว สายด่วนสุขภาพจิต 1323 ศูนย์พึ่งได้	Hospitals, health stations, long-term care, mental health line 1323, one-stop crisis centres
MOE	โรงเรียน การเรียนรู้นอกระบบ (สกร.) เด็กที่หลุดจากโรงเรียน	Schools, learning outside school, children who dropped out
MOL	หางาน ฝึกอาชีพ ประกันสังคม 1506	Jobs, skills, social security 1506
MOJ	กองทุนยุติธรรม คุมประพฤติ ค่าตอบแทนผู้เสียหาย	Justice fund, probation, compensation of victims
RTP	แจ้งเหตุ 191 สืบสวนสอบสวน	Emergencies 191, investigation
MOAC	ที่ดินทำกิน การเกษตร สหกรณ์	Land, farming, cooperatives
MOD	แรงงานสร้างและซ่อมบ้าน	Labour for building and repairing houses
MDES	ข้อมูลและอินเทอร์เน็ต	Data and internet
MHESI	มหาวิทยาลัย	Universities
MOF	บัตรสวัสดิการแห่งรัฐ	State welfare card
MCULT	วัดและศาสนสถาน	Temples and places of faith
MNRE	ที่ดินในเขตป่า	Land in forests
MOEN	ไฟฟ้า	Electricity
\.

insert into directory.organisation
  (id, kind, class_code, name_th, name_en, area_code, code, does_th, does_en, source, valid_from, created_by, created_at)
select md5('dulae:ministry:' || m.code)::uuid,
       case m.code when 'BMA' then 'LOCAL_GOVERNMENT' when 'RTP' then 'POLICE' else 'MINISTRY' end,
       case m.code when 'BMA' then 'SPECIAL' end, m.name_th, m.name_en, case m.code when 'BMA' then '10' else '00' end, m.code,
       d.does_th, d.does_en, m.source, '-infinity', '00000000-0000-0000-0000-000000000000', '2026-11-22Z'
  from vocabulary.term m left join does_row d on d.code = m.code
 where m.list = 'ministry';

create temporary table department_row (code text, name_th text, name_en text) on commit drop;
copy department_row from stdin;
OPS	สำนักงานปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ (สป.พม.)	Office of the Permanent Secretary, Social Development and Human Security
DCY	กรมกิจการเด็กและเยาวชน (ดย.)	Department of Children and Youth
DOP	กรมกิจการผู้สูงอายุ (ผส.)	Department of Older Persons
DWF	กรมกิจการสตรีและสถาบันครอบครัว (สค.)	Department of Women's Affairs and Family Development
DSDW	กรมพัฒนาสังคมและสวัสดิการ (พส.)	Department of Social Development and Welfare
DEP	กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ (พก.)	Department of Empowerment of Persons with Disabilities
NHA	การเคหะแห่งชาติ	National Housing Authority
CODI	สถาบันพัฒนาองค์กรชุมชน (พอช.)	Community Organizations Development Institute
\.

insert into directory.organisation (id, kind, name_th, name_en, area_code, code, source, valid_from, created_by, created_at)
select md5('dulae:department:' || code)::uuid, 'DEPARTMENT', name_th, name_en, '00', code, 'MSO', '-infinity',
       '00000000-0000-0000-0000-000000000000', '2026-11-22Z'
  from department_row;

insert into directory.belonging (organisation_id, parent_id, valid_from, created_by, created_at)
select md5('dulae:department:' || code)::uuid, md5('dulae:ministry:MSDHS')::uuid, '-infinity', '00000000-0000-0000-0000-000000000000', '2026-11-22Z'
  from department_row;

-- One source names its twelve and Bangkok; the other two say a number and no names.
insert into directory.ministry_set (id, name_th, name_en, stated, source, said_on, valid_from, created_by, created_at)
values (md5('dulae:set:MOU_2564')::uuid, '12 กระทรวงและกรุงเทพมหานคร', '12 ministries and Bangkok', 13, 'MOU_2564', '2021-03-03', '2021-03-03',
          '00000000-0000-0000-0000-000000000000', '2026-11-22Z'),
       (md5('dulae:set:SEED_1')::uuid, '8 กระทรวง', '8 ministries', 8, 'SEED_1', '2022-03-09', null,
          '00000000-0000-0000-0000-000000000000', '2026-11-22Z'),
       (md5('dulae:set:CENTRES_2565')::uuid, 'พม. กับ 12 กระทรวง 1 หน่วยงาน', 'The social ministry with 12 ministries and 1 agency', 13, 'CENTRES_2565',
          '2022-05-28', null, '00000000-0000-0000-0000-000000000000', '2026-11-22Z');

insert into directory.ministry_set_member (set_id, organisation_id)
select md5('dulae:set:MOU_2564')::uuid, md5('dulae:ministry:' || code)::uuid from vocabulary.term where list = 'ministry' and source = 'MOU_2564';

create temporary table mandate_row (unit_kind text, decided text, given text) on commit drop;
copy mandate_row from stdin;
PROVINCE_OFFICE	EMERGENCY_AID,LOW_INCOME_AID,POOR_CHILD_AID,ELDERLY_AID,DISABILITY_AID	DISABILITY_CARD,FUND_LOAN,HOME_REPAIR,VIOLENCE_TRAFFICKING,FOSTER_CARE
CHILD_SHELTER		EMERGENCY_SHELTER,CHILD_PROTECTION,POOR_CHILD_AID,FOSTER_CARE
DESTITUTE_CENTRE		HOMELESS_CARE,LOW_INCOME_AID,RETURN_HOME_AID
ELDERLY_CENTRE		ELDERLY_CARE,ELDERLY_AID
SETTLEMENT		SETTLER_CARE
HIGHLAND_CENTRE		HIGHLAND_CARE
DISABILITY_CENTRE		DISABILITY_CARD,DISABILITY_AID,DISABILITY_CARE,HOME_REPAIR
CHILD_HOME		RESIDENTIAL_CARE
DESTITUTE_HOME		RESIDENTIAL_CARE
DISABILITY_HOME		RESIDENTIAL_CARE
WOMEN_FAMILY_CENTRE	WOMEN_FAMILY_AID	TRAINING
HOUSING_OFFICE		HOUSING
CODI_OFFICE		HOUSING
\.

insert into directory.mandate (unit_kind, power, decides, valid_from, source)
select m.unit_kind, p.power, p.decides, '-infinity', t.source
  from mandate_row m
 cross join lateral (select unnest(string_to_array(m.decided, ',')) as power, true as decides
                      union all select unnest(string_to_array(m.given, ',')), false) p
  join vocabulary.term t on t.list = 'power' and t.code = p.power;
