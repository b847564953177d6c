/** Which words name months, weekdays, seasons, units and numbers? */
import type { Unit } from './periods.ts';

function table<T>(entries: Record<string, T>): ReadonlyMap<string, T> {
	return new Map(Object.entries(entries));
}

export const MONTHS = table({
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	may: 5,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12
});

/** With or without a full stop. */
export const MONTH_ABBREVIATIONS = table({
	jan: 1,
	feb: 2,
	mar: 3,
	apr: 4,
	jun: 6,
	jul: 7,
	aug: 8,
	sep: 9,
	sept: 9,
	oct: 10,
	nov: 11,
	dec: 12
});

/** 1 (Monday) to 7, as ISO 8601 counts. */
export const WEEKDAYS = table({
	monday: 1,
	tuesday: 2,
	wednesday: 3,
	thursday: 4,
	friday: 5,
	saturday: 6,
	sunday: 7
});

/** Only before a date: "Sat", "Sun" and "Mon" are words of their own. */
export const WEEKDAY_ABBREVIATIONS = table({
	mon: 1,
	tue: 2,
	tues: 2,
	wed: 3,
	thu: 4,
	thur: 4,
	thurs: 4,
	fri: 5,
	sat: 6,
	sun: 7
});

/** EDTF's codes. */
export const SEASONS = table({ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 });

export const UNITS: ReadonlyMap<string, Unit> = table<Unit>({
	second: 'second',
	minute: 'minute',
	hour: 'hour',
	day: 'day',
	weekend: 'weekend',
	week: 'week',
	month: 'month',
	quarter: 'quarter',
	year: 'year',
	decade: 'decade',
	century: 'century'
});

export const PLURAL_UNITS: ReadonlyMap<string, Unit> = table<Unit>({
	seconds: 'second',
	minutes: 'minute',
	hours: 'hour',
	days: 'day',
	weekends: 'weekend',
	weeks: 'week',
	months: 'month',
	quarters: 'quarter',
	years: 'year',
	decades: 'decade',
	centuries: 'century'
});

/** TIMEX3's letters for the parts of a day. */
export const DAY_PARTS = table({
	morning: 'MO',
	dawn: 'MO',
	daybreak: 'MO',
	midday: 'MI',
	afternoon: 'AF',
	evening: 'EV',
	dusk: 'EV',
	night: 'NI'
});

export const SMALL_NUMBERS = table({
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19
});

export const TENS = table({
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90
});

export const ORDINALS = table({
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	eleventh: 11,
	twelfth: 12,
	thirteenth: 13,
	fourteenth: 14,
	fifteenth: 15,
	sixteenth: 16,
	seventeenth: 17,
	eighteenth: 18,
	nineteenth: 19,
	twentieth: 20,
	thirtieth: 30
});

export const DECADE_WORDS = table({
	twenties: 20,
	thirties: 30,
	forties: 40,
	fifties: 50,
	sixties: 60,
	seventies: 70,
	eighties: 80,
	nineties: 90
});

/** Months of the Solar Hijri calendar in the names of Afghanistan and of Iran. */
export const SOLAR_HIJRI_MONTHS = table({
	hamal: 1,
	sawr: 2,
	saur: 2,
	jawza: 3,
	saratan: 4,
	asad: 5,
	sunbula: 6,
	sonbola: 6,
	mizan: 7,
	aqrab: 8,
	qaws: 9,
	qaus: 9,
	jadi: 10,
	dalw: 11,
	dalwa: 11,
	hut: 12,
	hoot: 12,
	farvardin: 1,
	ordibehesht: 2,
	khordad: 3,
	tir: 4,
	mordad: 5,
	shahrivar: 6,
	mehr: 7,
	aban: 8,
	azar: 9,
	dey: 10,
	bahman: 11,
	esfand: 12
});
