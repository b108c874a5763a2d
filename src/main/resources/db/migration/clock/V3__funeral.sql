-- Whether the time for funeral aid runs is asked by whoever is reminded of a death, of one area at a time.
create index timer_funeral on clock.timer (area_code) where duty = 'ELDERLY_FUNERAL';
