/** Does the program mark times in news as TimeML's guidelines do: which words, which type, which value? */
import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { publicationDate } from './edtf.ts';
import { findTimes } from './times.ts';

/** Sentences with their times marked as {words|value}, the type before the value where it is not DATE. */
function check(marked: string, published: string): void {
	const expected: string[] = [];
	const text = marked.replace(/\{([^|}]*)\|([^}]*)\}/g, (_, words: string, value: string) => {
		expected.push(`${words} | ${value.includes(' ') ? value : `DATE ${value}`}`);
		return words;
	});
	const found = findTimes(segment(text), publicationDate(published)).map(
		({ text: words, type, value }) => `${words} | ${type} ${value}`
	);
	expect(found).toEqual(expected);
}

/** A Wednesday. */
const PUBLISHED = '2017-06-14';

describe('days that news name', () => {
	it.each([
		'The mayor resigned on {Tuesday|2017-06-13}.',
		'The council will vote on {Monday|2017-06-19}.',
		'The vote is on {Sunday|2017-06-18}.',
		'The final is set for {Saturday|2017-06-17}.',
		'The judge set sentencing for {Jan. 12|2018-01-12}.',
		'She called a snap election for {March 3|2018-03-03}.',
		'The trial was postponed to {March|2018-03}.',
		'The city set a record for {May|2017-05}.',
		'Talks are to resume {Thursday|2017-06-15} in Oslo.',
		'The hearing is scheduled for {July 3|2017-07-03}.',
		'The festival opens on {23 June|2017-06-23}.',
		'The deadline is {August 1|2017-08-01}.',
		'Voters go to the polls on {Sunday|2017-06-18}.',
		'The ship sank on {June 2|2017-06-02}.',
		'The ship sank on {November 30|2016-11-30}.',
		'The road is closed until {Friday|2017-06-16}.',
		'A curfew is in force until {noon|TIME 2017-06-15T12:00} on {Thursday|2017-06-15}.',
		'Shops are to reopen {next Monday|2017-06-19}.',
		'The strike began {last Thursday|2017-06-08}.',
		'He arrived {yesterday|2017-06-13} and leaves {tomorrow|2017-06-15}.',
		'The court meets {today|2017-06-14}.',
		'Police arrested him {early Tuesday|2017-06-13}.',
		'Police arrested him {late on Tuesday|2017-06-13}.',
		'The tremor struck {early on Monday|2017-06-12}, officials said.',
		'Rain is forecast for {Saturday|2017-06-17}.',
		'Snow is expected {Thursday night|TIME 2017-06-15TNI}.',
		'He spoke at {9 a.m. Monday|TIME 2017-06-12T09:00}.',
		'The trial opens at {9 a.m. Monday|TIME 2017-06-19T09:00}.',
		'Services are {Saturday|2017-06-17} at the chapel.',
		'The train left at {0745 GMT|TIME 2017-06-14T07:45}.',
		'It fell {the day before yesterday|2017-06-12}.',
		'The rebels left {the same day|2017-06-14}.',
		'{Earlier Wednesday|2017-06-14}, a bus overturned.',
		'{Later today|2017-06-14} he meets the king.',
		'A blast shook the port {this morning|TIME 2017-06-14TMO}.',
		'They talked {late Monday night|TIME 2017-06-12TNI}.',
		'The dam burst {overnight|TIME 2017-06-14TNI}.',
		'{This afternoon|TIME 2017-06-14TAF} the pair met.',
		'The embassy closed {last night|TIME 2017-06-13TNI}.',
		'The attacks of {Sept. 11, 2001|2001-09-11}, changed it.',
		'The {Sept. 11|2001-09-11} attacks changed it.',
		'Crowds gathered on {Labor Day|2016-09-05}.',
		'Crowds gathered on {Memorial Day|2017-05-29}.',
		'Parades will mark {the Fourth of July|2017-07-04}.',
		'{Mon., June 5|2017-06-05}, was hot.',
		'It happened on {Friday, June 2, 2017|2017-06-02}.',
		'It happened on {the 2nd of June|2017-06-02}.',
		'It cut its forecast for {2018|2018} on {Monday|2017-06-12}.',
		'A warning is in effect from {7 p.m. Wednesday|TIME 2017-06-14T19:00} to {noon Friday|TIME 2017-06-16T12:00}.',
		'The minister postponed the talks until {Friday|2017-06-16}.',
		'They waited until {Friday|2017-06-09} and left.',
		'He asked drivers to stay away until {NOON|TIME 2017-06-15T12:00} on {Thursday|2017-06-15}.',
		'Results may not be known until {Friday morning|TIME 2017-06-16TMO}.',
		'The next match is Lyon on {Sunday|2017-06-18}.',
		'A curfew was set for {Saturday|2017-06-17}.',
		'A curfew had been set for {Saturday|2017-06-10}.',
		'Schools will be shut from {Monday|2017-06-19} to {Friday|2017-06-23}.',
		'The storm is expected to hit {late Friday|2017-06-16} or {early Saturday|2017-06-17}.',
		'{An hour later|TIME 2017-06-14} a second one fell.',
		'The fire, which began on {Sunday|2017-06-11}, is out.'
	])('%s', (marked) => {
		check(marked, PUBLISHED);
	});
});

describe('months, quarters and years that news name', () => {
	it.each([
		'Sales fell in {May|2017-05}.',
		'Sales fell in {October|2016-10}.',
		'The elections are in {October|2017-10}.',
		'A summit is planned for {September|2017-09}.',
		'He is due to retire in {December|2017-12}.',
		'She takes office in {January|2018-01}.',
		'The plant is to open {next spring|2018-SP}.',
		'The talks collapsed {last autumn|2016-FA}.',
		'It was hot {this summer|2017-SU}.',
		'Profit rose in {the first quarter|2017-Q1}.',
		'Profit rose in {the fourth quarter|2016-Q4}.',
		'The firm expects growth in {the third quarter|2017-Q3}.',
		'Exports shrank in {the second half|2016-H2}.',
		'Exports shrank in {the second half of last year|2016-H2}.',
		'It lost money in {the first half of this year|2017-H1}.',
		'{First-quarter|2017-Q1} revenue rose.',
		'{Fourth-quarter|2016-Q4} earnings beat forecasts.',
		'In {the three months|DURATION P3M} ended {March 31|2017-03-31} it grew.',
		'It earned more in {the first nine months of 2016|DURATION P9M}.',
		'It earned less in {the first nine months|DURATION P9M}.',
		'Its plan for {fiscal 2018|FY2018} is bold.',
		'Its plan for {fiscal year 2018|FY2018} is bold.',
		'The budget for {the 2018 fiscal year|FY2018} passed.',
		'{Last year|2016} was worse.',
		'{This year|2017} is better.',
		'It will close {next year|2018}.',
		'It closed {late last year|2016}.',
		'It closed {earlier this month|2017-06}.',
		'It closed {earlier this year|2017}.',
		'It will open {later this year|2017}.',
		'The cabinet fell {early this week|2017-W24}.',
		'The cabinet fell {last week|2017-W23}.',
		'It will meet {next week|2017-W25}.',
		'It met {last month|2017-05}.',
		'The rains begin {next month|2017-07}.',
		'They met over {the weekend|2017-W23-WE}.',
		'They marched {last weekend|2017-W23-WE}.',
		'They will march {this weekend|2017-W24-WE}.',
		'It was built in {the 1990s|199}.',
		'It was built in {the mid-1990s|199}.',
		'It was built in {the late 1960s|196}.',
		'A port for {the 21st century|20}.',
		'He led it from {1994|1994} to {2003|2003}.',
		'Since {2012|2012} prices have doubled.',
		'As of {May 31|2017-05-31} it had paid.',
		'At {the end of 2015|2015} it had 40 ships.',
		'By {the end of the year|2017} it will have 50.',
		'At {the end of March|2017-03} it had 40 ships.',
		'By {mid-July|2017-07} the harvest will be in.',
		'{The summer of 2014|2014-SU} was dry.',
		'In {May 2015|2015-05} he left.',
		'In {March of this year|2017-03} he left.',
		'In {March last year|2016-03} he left.',
		'It peaked in {January 2016|2016-01} and {February 2016|2016-02}.',
		'{The new year|2018} will bring change.'
	])('%s', (marked) => {
		check(marked, PUBLISHED);
	});
});

describe('times counted from now or from another', () => {
	it.each([
		'It opened {two years ago|2015}.',
		'It opened {a year ago|2016}.',
		'It opened {three months ago|2017-03}.',
		'It opened {two weeks ago|2017-W22}.',
		'It opened {10 days ago|2017-06-04}.',
		'It opened {about a century ago|1917}.',
		'Only {two weeks ago|2017-W22} he denied it.',
		'Just {three days ago|2017-06-11} he denied it.',
		'It opened {more than a decade ago|2007}.',
		'It opened {years ago|PAST_REF}.',
		'It opened on {May 4, 2012|2012-05-04}. {Two days later|2012-05-06} it shut.',
		'It opened on {May 4, 2012|2012-05-04}. {The next day|2012-05-05} it shut.',
		'It opened on {May 4, 2012|2012-05-04}. {A week later|2012-W19} it shut.',
		'It opened in {May 2012|2012-05}. {Three months later|2012-08} it shut.',
		'It opened in {2012|2012} and shut {a year later|2013}.',
		'It opened in {2012|2012}. {A week later|XXXX-WXX} it shut.',
		'It opened in {May 2012|2012-05}. {Two days later|XXXX-XX-XX} it shut.',
		'It opened in {2012|2012}, and {that year|2012} it rained.',
		'It froze in {the winter of 2012|2012-WI}. By {March of that year|2012-03} it had thawed.',
		'It closed on {May 30|2017-05-30}. Prices have risen since {last September|2016-09}. On {the same day|2017-05-30} it rained.',
		'They found twenty crates, four of them open and one on its side under a bridge, on {June 30|2016-06-30}.',
		'They stole it on {July 2|2016-07-02}.',
		'It opened in {2012|2012}; {the following year|2013} it rained.',
		'A bomb went off on {Sunday|2017-06-11}, police said on {Tuesday|2017-06-13}. {Two days earlier|2017-06-09} a car had burnt.',
		'A boat sank on {May 30|2017-05-30}, the navy said in a statement on {Monday|2017-06-12}. It left at {6 a.m.|TIME 2017-05-30T06:00}',
		'Troops crossed on {8 October 2014|2014-10-08}.\n\nOn {2 November|2014-11-02} they withdrew.',
		'Troops crossed in {March 2014|2014-03}.\n\nIn {the autumn|2014-FA} they withdrew.',
		'Troops crossed on {8 October 2014|2014-10-08}.\n\nOn {2 June|2017-06-02} the judge ruled.',
		'The junta, which seized power in {May 2014|2014-05}, denied it.\n\nIn {December|2016-12} ten died.',
		'{Now|PRESENT_REF} it is shut.',
		'It is {now|PRESENT_REF} shut.',
		'It is {currently|PRESENT_REF} shut.',
		'It was shut {recently|PAST_REF}.',
		'In {recent weeks|PAST_REF} it was shut.',
		'In {recent years|PAST_REF} it was shut.',
		'In {the past|PAST_REF} it was shut.',
		'In {the future|FUTURE_REF} it will be shut.',
		'In {the coming weeks|DURATION PXW} it will be shut.'
	])('%s', (marked) => {
		check(marked, PUBLISHED);
	});
});

describe('lengths of time', () => {
	it.each([
		'It took {two years|DURATION P2Y}.',
		'It took {24 hours|DURATION PT24H}.',
		'It took {90 minutes|DURATION PT90M}.',
		'It took {an hour|DURATION PT1H}.',
		'It took {a decade|DURATION P1DE} of war.',
		'It could last {two weeks|DURATION P2W}.',
		'The shutdown may last {three months|DURATION P3M}.',
		'The siege would last {ten days|DURATION P10D}.',
		'They last {five years|DURATION P5Y} on average.',
		'Over {the last five years|DURATION P5Y} it grew.',
		'Over {the past three months|DURATION P3M} it grew.',
		'For {the past week|DURATION P1W} it rained.',
		'In {the past year|DURATION P1Y} it grew.',
		'In {the past 24 hours|DURATION PT24H} three died.',
		'In {the next two years|DURATION P2Y} it will grow.',
		'A {two-year|DURATION P2Y} plan.',
		'A {10-day|DURATION P10D} truce.',
		'A {34-year-old|DURATION P34Y} man was held.',
		'The man, {34 years old|DURATION P34Y}, was held.',
		'The {six-month|DURATION P6M} mission ended.',
		'It waited {several days|DURATION PXD}.',
		'It waited {nearly two months|DURATION P2M}.',
		'It waited {more than a year|DURATION P1Y}.',
		'It waited {at least three hours|DURATION PT3H}.',
		'It waited {a few weeks|DURATION PXW}.',
		'It waited for {months|DURATION PXM}.',
		'The {months-long|DURATION PXM} siege ended.',
		'It waited {two and a half years|DURATION P2.5Y}.',
		'He was jailed for {15 years|DURATION P15Y}.',
		'He has {30 days|DURATION P30D} to appeal.',
		'It lasted {one day|DURATION P1D}.',
		'It was its best month in {three years|DURATION P3Y}.',
		'It lasted {half a century|DURATION P50Y}.',
		'It lasted {decades|DURATION PXDE}.',
		'{Years|DURATION PXY} of drought followed.'
	])('%s', (marked) => {
		check(marked, PUBLISHED);
	});
});

describe('what recurs', () => {
	it.each([
		'They meet {daily|SET P1D}.',
		'They meet {every day|SET P1D}.',
		'They meet {each year|SET P1Y}.',
		'They meet {twice a week|SET P1W}.',
		'They meet {three times a year|SET P1Y}.',
		'They meet {once a month|SET P1M}.',
		'They meet {every Friday|SET XXXX-WXX-5}.',
		'They meet on {Fridays|SET XXXX-WXX-5}.',
		'They meet {every four years|SET P4Y}.',
		'Its {annual|SET P1Y} fair opened.',
		'The {weekly|SET P1W} market opened.',
		'{Monthly|SET P1M} data showed it.',
		'They meet {every other week|SET P2W}.'
	])('%s', (marked) => {
		check(marked, PUBLISHED);
	});
});

describe('words that are no times', () => {
	it.each([
		'It may last longer than the drought.',
		'They march through the town and fall silent.',
		'The sun set and the second minute detail was lost.',
		'He took minute samples of the second batch.',
		'He finished second, his last of the race.',
		'Mon chief Dec led the Mar tribe.',
		'The last man to leave was May.',
		'The summer school and winter wheat did well.',
		'The day-to-day running of it is hers.',
		'He is in the prime of his life, at times.'
	])('%s', (text) => {
		check(text, PUBLISHED);
	});
});
