-- The words of all code lists. Their order here is their order on screen. A term no longer used gets an end date, never a new meaning.
-- Sources: the act named; SEED_1, SEED_2: the two events this system was made after; MOU_2564: the agreement of twelve ministries and
-- Bangkok of 3 March 2564; MSO_LOGBOOK: the five dimensions of the ministry's family logbook;
-- MSO: how the ministry is made up; MSO_CARE_2569: the lines of its system of cash aid, 2569 (2026); PROJECT: our own, no official list was found.
-- The targets of urgency are the centre's own. Columns: list, code, Thai, English, plain Thai, plain English, part of, sensitive,
-- target amount and unit, from, to, source.
create temporary table term_row (
  sort int generated always as identity, list text, code text, name_th text, name_en text, plain_th text, plain_en text, part_of text,
  sensitive boolean, target_amount int, target_unit text, valid_from date, valid_to date, source text
) on commit drop;
copy term_row (list, code, name_th, name_en, plain_th, plain_en, part_of, sensitive, target_amount, target_unit, valid_from, valid_to, source) from stdin;
problem	INCOME	รายได้ไม่เพียงพอ หนี้สิน	Too little income, debt	เงินไม่พอใช้ มีหนี้	Not enough money, debt	\N	f	\N	\N	\N	\N	SEED_1
problem	UNEMPLOYMENT	ว่างงาน	Unemployment	ไม่มีงานทำ	Out of work	\N	f	\N	\N	\N	\N	PROJECT
problem	HOUSING	ที่อยู่อาศัย: ไม่มี ไม่ปลอดภัย ไม่มั่นคง	Housing: none, unsafe, insecure	ไม่มีบ้าน หรือบ้านไม่ปลอดภัย	No home, or an unsafe one	\N	f	\N	\N	\N	\N	SEED_1
problem	EDUCATION	การศึกษา: หลุดจากโรงเรียน ไม่มีค่าใช้จ่าย	Education: out of school, costs	เรื่องเรียนของลูกหลาน	Schooling	\N	f	\N	\N	\N	\N	SEED_1
problem	HEALTH	สุขภาพ เจ็บป่วยเรื้อรัง ติดเตียง	Health, chronic illness, bedridden	เจ็บป่วย ต้องมีคนช่วยดูแล	Illness, someone needs care	\N	f	\N	\N	\N	\N	PROJECT
problem	MENTAL_HEALTH	สุขภาพจิต เสี่ยงทำร้ายตนเอง	Mental health, risk of self-harm	ไม่สบายใจ เครียด หมดแรงจะสู้	Low in spirit, cannot cope	\N	t	\N	\N	\N	\N	PROJECT
problem	HIV	เอชไอวี/เอดส์	HIV/AIDS	เรื่องสุขภาพที่อยากคุยเป็นส่วนตัว	A private health matter	\N	t	\N	\N	\N	\N	PROJECT
problem	DISABILITY	ความพิการ: ไม่มีบัตรหรือไม่มีผู้ดูแล	Disability without card or carer	พิการ ยังไม่มีบัตรหรือไม่มีคนดูแล	Disability, no card or no carer yet	\N	f	\N	\N	\N	\N	PROJECT
problem	ELDERLY	ผู้สูงอายุอยู่ลำพังหรือถูกทอดทิ้ง	Older person alone or neglected	ผู้สูงอายุอยู่คนเดียว ไม่มีคนดูแล	Older person living alone without care	\N	f	\N	\N	\N	\N	PROJECT
problem	CHILD_ABUSE	เด็กถูกทำร้าย ถูกละเมิด ถูกปล่อยปละ	Child abuse or neglect	เด็กถูกทำร้ายหรือไม่มีใครดูแล	A child is being hurt or left without care	\N	t	\N	\N	\N	\N	CHILD_PROTECTION_ACT_2546
problem	CHILD	เด็กกำพร้า ไม่มีผู้ดูแล แรงงานเด็ก	Orphan, child without carer, child labour	เด็กไม่มีคนดูแล	A child without anyone to look after	\N	f	\N	\N	\N	\N	CHILD_PROTECTION_ACT_2546
problem	DOMESTIC_VIOLENCE	ความรุนแรงในครอบครัว	Domestic violence	มีคนในบ้านทำร้ายหรือขู่	Someone at home hurts or threatens	\N	t	\N	\N	\N	\N	SEED_1
problem	SEXUAL_VIOLENCE	ความรุนแรงทางเพศ	Sexual violence	ถูกล่วงเกินทางเพศ	Sexual harm	\N	t	\N	\N	\N	\N	PROJECT
problem	TEEN_PREGNANCY	ตั้งครรภ์วัยรุ่นหรือไม่พร้อม	Teenage or unready pregnancy	ท้องโดยยังไม่พร้อม	Pregnant and not ready	\N	f	\N	\N	\N	\N	PROJECT
problem	SINGLE_PARENT	แม่เลี้ยงเดี่ยว พ่อเลี้ยงเดี่ยว	Single mother or father	เลี้ยงลูกคนเดียว	Raising children alone	\N	f	\N	\N	\N	\N	SEED_1
problem	SKIPPED_GENERATION	ครอบครัวข้ามรุ่น	Skipped-generation family	ปู่ย่าตายายเลี้ยงหลานตามลำพัง	Grandparents raising grandchildren alone	\N	f	\N	\N	\N	\N	PROJECT
problem	FAMILY_RELATIONS	ความสัมพันธ์ในครอบครัว	Family relations	อยู่ด้วยกันแล้วไม่เข้าใจกัน	Not getting along at home	\N	f	\N	\N	\N	\N	PROJECT
problem	HOMELESS	ไร้บ้าน เร่ร่อน	Homelessness	ไม่มีที่อยู่	Nowhere to stay	\N	f	\N	\N	\N	\N	DESTITUTE_ACT_2557
problem	BEGGING	ขอทาน	Begging	ต้องขอเงินคนอื่นเพื่ออยู่รอด	Having to beg to get by	\N	f	\N	\N	\N	\N	BEGGING_ACT_2559
problem	TRAFFICKING	ค้ามนุษย์ บังคับใช้แรงงาน	Human trafficking, forced labour	ถูกบังคับหรือถูกหลอกให้ทำงาน	Forced or tricked into work	\N	t	\N	\N	\N	\N	ANTI_TRAFFICKING_ACT_2551
problem	DRUGS	ยาเสพติด สุรา	Drugs, alcohol	เรื่องเหล้าหรือยา	Drink or drugs	\N	f	\N	\N	\N	\N	PROJECT
problem	EX_PRISONER	ผู้พ้นโทษและครอบครัว	Released from prison, and the family	เพิ่งพ้นโทษ อยากเริ่มใหม่	Just released, starting again	\N	f	\N	\N	\N	\N	PROJECT
problem	LEGAL_STATUS	สถานะบุคคล ไม่มีเอกสาร	Legal status, no papers	ไม่มีบัตรหรือเอกสาร	No identity papers	\N	f	\N	\N	\N	\N	PROJECT
problem	DISASTER	ภัยพิบัติ โรคระบาด	Disaster, epidemic	น้ำท่วม ไฟไหม้ พายุ โรคระบาด	Flood, fire, storm, epidemic	\N	f	\N	\N	\N	\N	SEED_1
problem	FRAUD	ถูกหลอกลวง มิจฉาชีพ	Fraud, scam	ถูกหลอกเอาเงิน	Cheated out of money	\N	f	\N	\N	\N	\N	PROJECT
problem	MISSING	คนหาย พลัดหลง	Missing person	ตามหาคน	Looking for someone	\N	f	\N	\N	\N	\N	PROJECT
problem	FUNERAL	ไม่มีค่าจัดการศพ	Funeral costs	ไม่มีเงินจัดงานศพ	No money for a funeral	\N	f	\N	\N	\N	\N	PROJECT
problem	OTHER	อื่น ๆ	Other	เรื่องอื่น	Something else	\N	f	\N	\N	\N	\N	PROJECT
target_group	CHILD	เด็ก	Child	\N	\N	\N	f	\N	\N	\N	\N	CHILD_PROTECTION_ACT_2546
target_group	YOUTH	เยาวชน	Youth	\N	\N	\N	f	\N	\N	\N	\N	YOUTH_ACT_2550
target_group	WOMAN	สตรี	Woman	ผู้หญิง	Woman	\N	f	\N	\N	\N	\N	SEED_1
target_group	ELDERLY	ผู้สูงอายุ	Older person	\N	\N	\N	f	\N	\N	\N	\N	ELDERLY_ACT_2546
target_group	DISABLED	คนพิการ	Person with a disability	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
target_group	DISADVANTAGED	ผู้ด้อยโอกาส	Disadvantaged person	ผู้ที่เข้าถึงโอกาสได้น้อย	Person with few opportunities	\N	f	\N	\N	\N	\N	SEED_1
target_group	LOW_INCOME	ผู้เปราะบางรายได้น้อย	Vulnerable person on a low income	ผู้มีรายได้น้อย	Person on a low income	\N	f	\N	\N	\N	\N	SEED_1
target_group	SINGLE_PARENT_FAMILY	ครอบครัวเลี้ยงเดี่ยว	Single-parent family	ครอบครัวที่เลี้ยงลูกคนเดียว	Family with one parent	\N	f	\N	\N	\N	\N	PROJECT
target_group	DESTITUTE	คนไร้ที่พึ่ง	Destitute person	คนที่ไม่มีที่พึ่ง	Person with no one to turn to	\N	f	\N	\N	\N	\N	DESTITUTE_ACT_2557
target_group	BEGGAR	คนขอทาน	Person who begs	\N	\N	\N	f	\N	\N	\N	\N	BEGGING_ACT_2559
target_group	HIV	ผู้อยู่ร่วมกับเชื้อเอชไอวี	Person living with HIV	\N	\N	\N	t	\N	\N	\N	\N	PROJECT
target_group	EX_PRISONER	ผู้พ้นโทษ	Person released from prison	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
target_group	ETHNIC	กลุ่มชาติพันธุ์ ผู้ไร้สัญชาติ	Ethnic minority, stateless person	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
target_group	INFORMAL_WORKER	แรงงานนอกระบบ	Informal worker	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
disability	SEEING	ทางการเห็น	Seeing	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	HEARING	ทางการได้ยินหรือสื่อความหมาย	Hearing or communication	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	MOVING	ทางการเคลื่อนไหวหรือทางร่างกาย	Movement or body	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	MIND	ทางจิตใจหรือพฤติกรรม	Mind or behaviour	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	INTELLECT	ทางสติปัญญา	Intellect	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	LEARNING	ทางการเรียนรู้	Learning	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
disability	AUTISM	ทางออทิสติก	Autism	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
urgency	P0	อันตรายถึงชีวิต	Danger to life	ต้องช่วยเดี๋ยวนี้	Help needed now	\N	f	15	MINUTES	\N	\N	PROJECT
urgency	P1	ภายใน 24 ชม.	Within 24 hours	\N	\N	\N	f	24	HOURS	\N	\N	PROJECT
urgency	P2	ภายใน 3 วันทำการ	Within 3 working days	\N	\N	\N	f	3	WORKING_DAYS	\N	\N	PROJECT
urgency	P3	ภายใน 15 วัน	Within 15 days	\N	\N	\N	f	15	DAYS	\N	\N	PROJECT
dimension	HEALTH	สุขภาพ	Health	\N	\N	\N	f	\N	\N	\N	\N	MSO_LOGBOOK
dimension	LIVING	ที่อยู่อาศัย	Housing	\N	\N	\N	f	\N	\N	\N	\N	MSO_LOGBOOK
dimension	EDUCATION	การศึกษา	Education	\N	\N	\N	f	\N	\N	\N	\N	MSO_LOGBOOK
dimension	INCOME	รายได้	Income	\N	\N	\N	f	\N	\N	\N	\N	MSO_LOGBOOK
dimension	ACCESS	การเข้าถึงบริการภาครัฐ	Access to public services	\N	\N	\N	f	\N	\N	\N	\N	MSO_LOGBOOK
dimension_level	1	อยู่ลำบาก	In hardship	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
dimension_level	2	อยู่ยาก	Struggling	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
dimension_level	3	อยู่พอได้	Getting by	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
dimension_level	4	อยู่ดี	Living well	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	HEAD	หัวหน้าครัวเรือน	Head of household	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	SPOUSE	คู่สมรส	Spouse	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	PARTNER	คู่ที่อยู่กินด้วยกัน	Partner living together	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	CHILD	ลูก	Child	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	STEPCHILD	ลูกของคู่	Stepchild	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	ADOPTED_CHILD	บุตรบุญธรรม	Adopted child	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	FOSTER_CHILD	เด็กในอุปการะ	Foster child	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	PARENT	พ่อหรือแม่	Parent	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	STEPPARENT	พ่อเลี้ยงหรือแม่เลี้ยง	Step-parent	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	PARENT_IN_LAW	พ่อหรือแม่ของคู่	Parent-in-law	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	CHILD_IN_LAW	เขยหรือสะใภ้	Son- or daughter-in-law	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	SIBLING	พี่หรือน้อง	Brother or sister	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	GRANDPARENT	ปู่ ย่า ตา ยาย	Grandparent	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	GREAT_GRANDPARENT	ทวด	Great-grandparent	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	GRANDCHILD	หลาน (ลูกของลูก)	Grandchild	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	GREAT_GRANDCHILD	เหลน	Great-grandchild	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	UNCLE_OR_AUNT	ลุง ป้า น้า อา	Uncle or aunt	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	NIECE_OR_NEPHEW	หลาน (ลูกของพี่น้อง)	Niece or nephew	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	COUSIN	ลูกพี่ลูกน้อง	Cousin	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	OTHER_KIN	ญาติอื่น	Other relative	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	GUARDIAN	ผู้ปกครอง	Guardian	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	CARER	ผู้ดูแล	Carer	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
relation	NOT_KIN	ไม่ใช่ญาติ	Not related	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	SELF	เจ้าตัวเอง	The person	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	RELATIVE	ญาติหรือคนในบ้าน	Relative or household	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	NEIGHBOUR	เพื่อนบ้าน	Neighbour	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	VOLUNTEER	อาสาสมัคร (อพม. อสม.)	Volunteer	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	VILLAGE_HEAD	กำนัน ผู้ใหญ่บ้าน	Village or tambon head	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	TEACHER	ครู	Teacher	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	HEALTH_WORKER	เจ้าหน้าที่สาธารณสุข	Health worker	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	POLICE	ตำรวจ	Police	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	OFFICIAL	เจ้าหน้าที่หน่วยงานอื่น	Official of another agency	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	PASSER_BY	ผู้พบเห็น	Passer-by	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	UNNAMED	ไม่ประสงค์บอกชื่อ	Does not wish to be named	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
caller	OTHER	อื่น ๆ	Other	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
channel	HOTLINE_1300	สายด่วน 1300	Hotline 1300	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
channel	WALK_IN	มาที่ศูนย์	Came to the centre	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
channel	PHONE	โทรศัพท์ถึงศูนย์	Phoned the centre	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
channel	WEB	หน้าเว็บ	Web page	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
channel	ESS	ESS Help Me	ESS Help Me	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
channel	LINE	LINE	LINE	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
channel	VOLUNTEER	อาสาสมัคร	Volunteer	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
channel	PARTNER	หน่วยงานภาคี	Partner agency	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
contact_type	HELP	ขอความช่วยเหลือ	Needs help	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
contact_type	ADVICE	ปรึกษาอย่างเดียว	Advice only	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
contact_type	SMALL_MATTER	เรื่องเล็ก จบในครั้งเดียว	Small matter, settled at once	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
contact_type	WRONG_NUMBER	โทรผิด	Wrong number	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
contact_type	SILENT	สายเงียบ ยังไม่สะดวกเล่า	Silent call, not able to speak yet	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
service_kind	ADVICE	ปรึกษา	Advice	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
service_kind	AID	ช่วยเหลือ	Help	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
service_kind	CARE	ดูแล	Care	\N	\N	\N	f	\N	\N	\N	\N	SEED_1
help_kind	ADVICE	คำปรึกษา ข้อมูลสิทธิ	Advice, information on rights	\N	\N	ADVICE	f	\N	\N	\N	\N	PROJECT
help_kind	MONEY	เงิน	Money	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	GOODS	สิ่งของ อาหาร อุปกรณ์	Goods, food, equipment	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	HOUSE	ซ่อมหรือปรับปรุงบ้าน	House repair or adaptation	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	EDUCATION	การศึกษา ทุน	Schooling, grants	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	WORK	งานและอาชีพ	Work and training	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	PAPERS	เอกสาร บัตร ทะเบียน	Papers, cards, registration	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
help_kind	PROTECTION	ที่พักพิงและความปลอดภัย	Shelter and safety	\N	\N	CARE	f	\N	\N	\N	\N	PROJECT
help_kind	HEALTH	พาไปรักษา ดูแลสุขภาพ	Treatment, health care	\N	\N	CARE	f	\N	\N	\N	\N	PROJECT
help_kind	CARE	ดูแลต่อเนื่องที่บ้าน	Ongoing care at home	\N	\N	CARE	f	\N	\N	\N	\N	PROJECT
help_kind	OTHER	อื่น ๆ	Other	\N	\N	AID	f	\N	\N	\N	\N	PROJECT
closure_reason	GOAL_MET	ชีวิตดีขึ้นตามที่ตกลงกัน	Life is better, as agreed	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	REFERRED	หน่วยงานอื่นรับไปดูแลและตอบรับแล้ว	Another agency has taken it over and said so	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	NOT_ELIGIBLE	ยังไม่เข้าเกณฑ์ บอกเหตุผลและทางอื่นแล้ว	Not eligible, told why and what else there is	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	WITHDREW	เจ้าตัวขอยุติ	The person withdrew	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	MOVED_OUT	ย้ายไปอยู่พื้นที่อื่น ส่งมอบให้ศูนย์ใหม่แล้ว	Moved away, handed over to the new centre	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	INSTITUTION	เข้าอยู่ในสถานที่ดูแล	Moved into a residential home	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	UNREACHABLE	ติดต่อไม่ได้หลายครั้ง	Could not be reached after several attempts	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	DIED	เสียชีวิต	Died	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
closure_reason	DUPLICATE	ซ้ำกับเรื่องที่มีอยู่	Same as another matter	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	NO_SERVICE	ในตำบลไม่มีบริการนี้	No such service in the tambon	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	AUTHORITY	อำนาจอนุมัติอยู่ที่อำเภอหรือจังหวัด	The decision lies with district or province	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	SPECIALIST	ต้องใช้ผู้เชี่ยวชาญ	Needs a specialist	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	BUDGET	งบประมาณในตำบลไม่พอ	The tambon has no budget for it	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	SAFETY	เพื่อความปลอดภัยของเจ้าตัว	For the person’s safety	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	CHOICE	เจ้าตัวขอไม่ให้ดูแลในตำบลของตน	The person asked not to be handled in her own tambon	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
escalation_reason	OTHER	อื่น ๆ	Other	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	FULL	ตอนนี้รับไม่ได้ เพราะเต็ม	Full at the moment	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	NOT_OUR_TASK	ไม่ใช่งานของหน่วยเรา	Not our task	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	OUT_OF_AREA	อยู่นอกพื้นที่ของเรา	Outside our area	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	NOT_ELIGIBLE	ยังไม่เข้าเกณฑ์ของบริการ	Not eligible for this service	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	PAPERS_MISSING	ยังขาดเอกสารหรือข้อมูล	Papers or facts are missing	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	PERSON_DECLINED	เจ้าตัวไม่ต้องการ	The person does not want it	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	UNREACHABLE	ติดต่อเจ้าตัวไม่ได้	The person cannot be reached	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
decline_reason	OTHER	อื่น ๆ	Other	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	MSDHS	กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ (พม.)	Ministry of Social Development and Human Security	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	OPM	สำนักนายกรัฐมนตรี (นร.)	Office of the Prime Minister	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOI	กระทรวงมหาดไทย (มท.)	Ministry of Interior	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOPH	กระทรวงสาธารณสุข (สธ.)	Ministry of Public Health	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOE	กระทรวงศึกษาธิการ (ศธ.)	Ministry of Education	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOL	กระทรวงแรงงาน (รง.)	Ministry of Labour	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOAC	กระทรวงเกษตรและสหกรณ์ (กษ.)	Ministry of Agriculture and Cooperatives	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOD	กระทรวงกลาโหม (กห.)	Ministry of Defence	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MHESI	กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม (อว.)	Ministry of Higher Education, Science, Research and Innovation	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOC	กระทรวงพาณิชย์ (พณ.)	Ministry of Commerce	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MCULT	กระทรวงวัฒนธรรม (วธ.)	Ministry of Culture	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOTS	กระทรวงการท่องเที่ยวและกีฬา (กก.)	Ministry of Tourism and Sports	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	BMA	กรุงเทพมหานคร (กทม.)	Bangkok Metropolitan Administration	\N	\N	\N	f	\N	\N	\N	\N	MOU_2564
ministry	MOJ	กระทรวงยุติธรรม (ยธ.)	Ministry of Justice	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	RTP	สำนักงานตำรวจแห่งชาติ (ตร.)	Royal Thai Police	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	MDES	กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม (ดศ.)	Ministry of Digital Economy and Society	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	MOF	กระทรวงการคลัง (กค.)	Ministry of Finance	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	MNRE	กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม (ทส.)	Ministry of Natural Resources and Environment	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
ministry	MOEN	กระทรวงพลังงาน (พน.)	Ministry of Energy	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
sector	STATE	ภาครัฐ	State agencies	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
sector	LOCAL_GOVERNMENT	องค์กรปกครองส่วนท้องถิ่น	Local government	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
sector	ACADEMIA	ภาควิชาการ	Academia	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
sector	CIVIL_SOCIETY	ภาคประชาสังคม	Civil society	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
sector	LEADERS_NETWORK	เครือข่ายผู้นำเพื่อการเปลี่ยนแปลงทางสังคม (นปปส.)	Leaders’ network for social change	\N	\N	\N	f	\N	\N	\N	\N	SEED_2
sector	BUSINESS	ภาคเอกชน	Business	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
sector	FAITH	ศาสนา	Faith	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
sector	COMMUNITY_FUND	กองทุนและชุมชน	Community and its funds	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	COVID19	โควิด-19	COVID-19	\N	\N	\N	f	\N	\N	2020-03-01	2022-09-30	SEED_1
crisis	FLOOD	น้ำท่วม ดินถล่ม	Flood, landslide	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	PM25	ฝุ่น PM2.5 หมอกควัน	PM2.5, haze	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	DROUGHT	ภัยแล้ง	Drought	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	STORM	พายุ	Storm	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	FIRE	ไฟไหม้	Fire	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
crisis	EPIDEMIC	โรคระบาดอื่น	Other epidemic	\N	\N	\N	f	\N	\N	\N	\N	PROJECT
local_government_class	PAO	องค์การบริหารส่วนจังหวัด	Provincial Administrative Organisation	อบจ.	PAO	\N	f	\N	\N	\N	\N	PAO_ACT_2540
local_government_class	CITY	เทศบาลนคร	City municipality	ทน.	city	\N	f	\N	\N	\N	\N	MUNICIPALITY_ACT_2496
local_government_class	TOWN	เทศบาลเมือง	Town municipality	ทม.	town	\N	f	\N	\N	\N	\N	MUNICIPALITY_ACT_2496
local_government_class	SUBDISTRICT	เทศบาลตำบล	Subdistrict municipality	ทต.	subdistrict	\N	f	\N	\N	\N	\N	MUNICIPALITY_ACT_2496
local_government_class	SAO	องค์การบริหารส่วนตำบล	Subdistrict Administrative Organisation	อบต.	SAO	\N	f	\N	\N	\N	\N	SAO_ACT_2537
local_government_class	SPECIAL	องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ	Special local government	กทม. เมืองพัทยา	Bangkok, Pattaya	\N	f	\N	\N	\N	\N	PROJECT
one_home_kind	PROVINCE_OFFICE	สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด	Provincial Office of Social Development and Human Security	พมจ.	Provincial office	OPS	f	\N	\N	\N	\N	MSO
one_home_kind	CHILD_SHELTER	บ้านพักเด็กและครอบครัว	Shelter for Children and Families	บพด.	Shelter	DCY	f	\N	\N	\N	\N	MSO
one_home_kind	DESTITUTE_CENTRE	ศูนย์คุ้มครองคนไร้ที่พึ่ง	Protection Centre for the Destitute	ศคพ.	Destitute centre	DSDW	f	\N	\N	\N	\N	MSO
one_home_kind	ELDERLY_CENTRE	ศูนย์พัฒนาการจัดสวัสดิการสังคมผู้สูงอายุ	Elderly Welfare Development Centre	\N	\N	DOP	f	\N	\N	\N	\N	MSO
one_home_kind	SETTLEMENT	นิคมสร้างตนเอง	Self-help Land Settlement	\N	\N	DSDW	f	\N	\N	\N	\N	MSO
one_home_kind	HIGHLAND_CENTRE	ศูนย์พัฒนาราษฎรบนพื้นที่สูง	Highland People Development Centre	\N	\N	DSDW	f	\N	\N	\N	\N	MSO
one_home_kind	DISABILITY_CENTRE	ศูนย์บริการคนพิการ	Disability Service Centre	\N	\N	DEP	f	\N	\N	\N	\N	MSO
one_home_kind	CHILD_HOME	สถานสงเคราะห์ สถานพัฒนาและฟื้นฟูเด็ก	Residential home for children	\N	\N	DCY	f	\N	\N	\N	\N	MSO
one_home_kind	DESTITUTE_HOME	สถานคุ้มครองคนไร้ที่พึ่ง	Residential home for the destitute	\N	\N	DSDW	f	\N	\N	\N	\N	MSO
one_home_kind	DISABILITY_HOME	สถานคุ้มครองและพัฒนาคนพิการ	Residential home for disabled people	\N	\N	DEP	f	\N	\N	\N	\N	MSO
one_home_kind	WOMEN_FAMILY_CENTRE	ศูนย์เรียนรู้การพัฒนาสตรีและครอบครัว	Women and Family Learning Centre	\N	\N	DWF	f	\N	\N	\N	\N	MSO
one_home_kind	HOUSING_OFFICE	สำนักงานเคหะ	National Housing Authority office	\N	\N	NHA	f	\N	\N	\N	\N	MSO
one_home_kind	CODI_OFFICE	สถาบันพัฒนาองค์กรชุมชน (ภาค)	Community Organizations Development Institute, regional	พอช.	CODI	CODI	f	\N	\N	\N	\N	MSO
power	EMERGENCY_AID	เงินอุดหนุนฉุกเฉิน	Emergency family assistance	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	LOW_INCOME_AID	เงินสงเคราะห์ครอบครัวผู้มีรายได้น้อยและไร้ที่พึ่ง	Low-income and destitute aid	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	POOR_CHILD_AID	เงินสงเคราะห์เด็กในครอบครัวยากจน	Aid for a child in a poor family	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	ELDERLY_AID	เงินช่วยเหลือผู้สูงอายุในภาวะยากลำบาก	Aid for older people in hardship	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	DISABILITY_AID	เงินสงเคราะห์และฟื้นฟูสมรรถภาพคนพิการ	Relief and rehabilitation aid for disabled people	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	WOMEN_FAMILY_AID	เงินสงเคราะห์สตรีและครอบครัว	Women and family aid	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	RETURN_HOME_AID	ช่วยเหลือกลับภูมิลำเนา	Return-home travel	\N	\N	\N	f	\N	\N	\N	\N	MSO_CARE_2569
power	DISABILITY_CARD	บัตรประจำตัวคนพิการ	Disability card	\N	\N	\N	f	\N	\N	\N	\N	DISABILITY_ACT_2550
power	FUND_LOAN	เงินกู้กองทุนผู้สูงอายุและกองทุนคนพิการ	Loans of the Elderly and the Disability Fund	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	HOME_REPAIR	ปรับสภาพบ้านผู้สูงอายุและคนพิการ	Home improvement for older and disabled people	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	CHILD_PROTECTION	คุ้มครองเด็ก	Child protection	\N	\N	\N	f	\N	\N	\N	\N	CHILD_PROTECTION_ACT_2546
power	EMERGENCY_SHELTER	ที่พักฉุกเฉิน 24 ชั่วโมง	Emergency shelter, day and night	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	FOSTER_CARE	ครอบครัวอุปถัมภ์	Foster care	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	VIOLENCE_TRAFFICKING	ความรุนแรงในครอบครัวและการค้ามนุษย์	Domestic violence and trafficking	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	HOMELESS_CARE	คนไร้บ้าน คนขอทาน คนไร้ที่พึ่ง	Homeless, begging and destitute people	\N	\N	\N	f	\N	\N	\N	\N	DESTITUTE_ACT_2557
power	ELDERLY_CARE	ดูแลผู้สูงอายุ ที่พักและกลางวัน	Care of older people, residential and by day	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	DISABILITY_CARE	ผู้ช่วยคนพิการและอุปกรณ์	Personal assistants and devices for disabled people	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	RESIDENTIAL_CARE	รับเข้าอยู่ในสถาน	A place in a residential home	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	SETTLER_CARE	ครอบครัวในนิคม	Families in the settlement	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	HIGHLAND_CARE	ราษฎรบนพื้นที่สูง	Highland people	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	TRAINING	ฝึกอาชีพสตรีและครอบครัว	Training for women and families	\N	\N	\N	f	\N	\N	\N	\N	MSO
power	HOUSING	ที่อยู่อาศัย	Housing	\N	\N	\N	f	\N	\N	\N	\N	MSO
\.

insert into vocabulary.term
  (list, code, sort, name_th, name_en, plain_th, plain_en, part_of, sensitive, target_amount, target_unit, valid_from, valid_to, source)
select list, code, sort, name_th, name_en, plain_th, plain_en, part_of, sensitive, target_amount, target_unit, valid_from, valid_to, source
from term_row
on conflict (list, code) do update set
  sort = excluded.sort, name_th = excluded.name_th, name_en = excluded.name_en, plain_th = excluded.plain_th, plain_en = excluded.plain_en,
  part_of = excluded.part_of, sensitive = excluded.sensitive, target_amount = excluded.target_amount, target_unit = excluded.target_unit,
  valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source;
