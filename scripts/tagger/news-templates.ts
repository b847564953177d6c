/**
 * How do news sentences hold names? Made-up sentences for what openly licensed texts have little of: datelines,
 * towns before nouns, states in short, persons who bear a town's name, bodies named after places.
 *
 * `{town}` and the like are filled in; `[LOC …]`, `[PER …]` and `[ORG …]` mark names. Tokens stand apart.
 */
export const NEWS_TEMPLATES: readonly string[] = `
[LOC {TOWN}] , [LOC {state}] ( [ORG AP] ) — [PER {person}] said on Monday that the road would stay closed .
[LOC {TOWN}] ( [ORG Reuters] ) - At least nine people were killed on Tuesday , officials said .
[LOC {TOWN}] , [LOC {country}] – A court on Friday sentenced [PER {person}] to six years in prison .
[LOC {TOWN}] — The school board voted 5 - 2 to keep the library open .
[LOC {TOWN}] - A man was hurt when his truck left the road , police said .
[LOC {TOWN}] , [LOC {abbr}] — [PER {person}] has run the bakery since 1998 .
[LOC {town}] man charged after chase
[LOC {town}] woman , 82 , dies in house fire
[LOC {town}] council to vote on water rates
[LOC {town}] to host youth tournament
Two hurt in [LOC {town}] crash
Police : [LOC {town}] teen missing since Friday
[PER {surname}] named coach at [ORG {town} High School]
A [LOC {town}] man was arrested on Saturday after officers stopped his car on [LOC {surname} Road] .
An [LOC {town}] woman told police that her purse was taken from the car park .
The [LOC {town}] couple were married for fifty years .
[LOC {town}] police are looking for two men who broke into a shop .
[LOC {town}] residents packed the hall to speak against the plan .
[LOC {town}] firefighters were called at 3 a.m. to a barn off [LOC {surname} Street] .
[LOC {town}] Mayor [PER {person}] said the budget would not change .
The [ORG {town} City Council] met on Thursday to discuss the sale .
[ORG {town} Police Department] spokesman [PER {person}] declined to comment .
Students at [ORG {town} Elementary School] planted trees on Friday .
[ORG {surname} Middle School] won the final against [ORG {town} Middle School] .
She was taken to [ORG {town} General Hospital] , where she died .
The [ORG {town} Chamber of Commerce] will honour [PER {person}] in May .
The [ORG University of {state}] said enrolment had grown .
[PER {person}] , 34 , of [LOC {town}] , was charged with theft .
[PER {person}] , of [LOC {town}] , [LOC {abbr}] , was a passenger in the car .
[PER {person}] , a farmer from [LOC {town}] in [LOC {state}] , lost forty cows .
Born in [LOC {town}] , [LOC {country}] , [PER {person}] moved to [LOC {town2}] as a child .
[PER {surname}] , who grew up in [LOC {town}] , said he never wanted to leave .
" It was dark , " [PER {surname}] said . " We could not see the road . "
[PER {surname}] said she had called the office twice .
According to [PER {surname}] , the letter never arrived .
Judge [PER {townname}] set bail at $ 20,000 .
Mr. [PER {townname}] has worked there for ten years .
Deputy [PER {first} {townname}] found the child near the creek .
[PER {first} {townname}] scored twice and [PER {first2} {surname}] once .
[PER {townname}] , 51 , pleaded not guilty .
[PER {first} {townname}] , the club 's president , thanked the volunteers .
" I love this place , " said [PER {first} {townname}] of [LOC {town}] .
The road links [LOC {town}] , [LOC {town2}] and [LOC {town3}] .
Rain is expected in [LOC {town}] , [LOC {town2}] , [LOC {town3}] and most of [LOC {state}] .
The storm moved from [LOC {country}] into [LOC {country2}] overnight .
He drove from [LOC {town}] to [LOC {town2}] in under two hours .
The clinic near [LOC {town}] serves villages in [LOC {state}] and [LOC {state2}] .
Fire crews from [LOC {town}] and [LOC {town2}] helped .
[LOC {surname} County] Sheriff [PER {person}] said the search would go on .
The [ORG {surname} County Sheriff 's Office] has no suspects .
[LOC {surname} County] commissioners approved the bridge .
Voters in [LOC {town}] and [LOC {surname} County] go to the polls on Tuesday .
Sen. [PER {person}] ( D - [LOC {abbr}] ) called the bill a start .
Rep. [PER {person}] , R - [LOC {town}] , voted against it .
Gov. [PER {surname}] signed the law in [LOC {town}] on Wednesday .
[LOC {abbr}] officials warn of high water
The government of [LOC {country}] said it would send doctors to [LOC {country2}] .
Troops entered [LOC {town}] , 40 kilometres north of [LOC {town2}] , at dawn .
Clashes broke out in [LOC {town}] province and around the city of [LOC {town2}] .
[LOC {country}] and [LOC {country2}] signed the agreement in [LOC {town}] .
[LOC {country}] ' s foreign minister , [PER {person}] , arrived in [LOC {town}] on Sunday .
[LOC {country}] accused [LOC {country2}] of breaking the truce .
Officials in [LOC {town}] could not be reached .
[LOC {town}] said it would answer any attack .
A bomb killed four people in the [LOC {town}] district of [LOC {country}] , near the border with [LOC {country2}] .
Aid reached the villages of [LOC {town}] and [LOC {town2}] , according to the [ORG {surname} Foundation] .
The [ORG {town} Times] reported that talks had failed .
The [ORG {town} Post] first wrote about the case .
A reporter for the [ORG {town} Daily News] was in the room .
The [ORG {town} Herald] and the [ORG {state} Tribune] carried the story .
[ORG {town} United] beat [ORG {town2} City] 2 - 1 on Saturday .
[ORG {town}] won 3 - 0 at [LOC {town2}] .
The [ORG {town} Bears] open the season at home .
[ORG {surname} & Sons Inc.] will close its plant in [LOC {town}] .
Shares of [ORG {surname} Corp.] fell in [LOC {town}] on Thursday .
[ORG Bank of {country}] cut its rate .
The [ORG National Front of {country}] rejected the vote .
The [ORG {country} Red Cross] has opened a camp in [LOC {town}] .
[ORG Ministry of Health] officials in [LOC {country}] confirmed the case .
He is buried in [LOC {surname} Cemetery] in [LOC {town}] .
The [LOC {surname} River] rose above its banks at [LOC {town}] .
The trail runs along [LOC {surname} Creek] to [LOC {surname2} Lake] .
The crash was on [LOC {surname} Avenue] near [LOC {surname2} Street] .
The fire started in the 200 block of [LOC {surname} Drive] .
Flights from [LOC {town} International Airport] were late .
The valley of [LOC {town}] , in northern [LOC {country}] , is poor .
Snow fell across southern [LOC {state}] and eastern [LOC {country}] .
[LOC {town}] , [LOC {state}] , is twinned with [LOC {town2}] , [LOC {country}] .
Survivors include a son , [PER {person}] of [LOC {town}] ; a daughter , [PER {person2}] of [LOC {town2}] , [LOC {abbr}] ; and six grandchildren .
[PER {first}] and [PER {first2} {surname}] of [LOC {town}] bought the house .
[PER {person}] , [PER {person2}] and [PER {person3}] were elected .
Also present were [PER {person}] , [PER {person2}] and [PER {first} {townname}] .
Photo by [PER {person}]
By [PER {person}]
By [PER {first} {townname}] , [ORG {town} Times]
WHO SPEAKS FOR [LOC {COUNTRY}] ?
[LOC {COUNTRY}] : [PER {SURNAME}] WINS VOTE
[ORG {TOWN} CITY COUNCIL] APPROVES BUDGET
FLOODS HIT [LOC {TOWN}] AND [LOC {TOWN2}]
Floods Hit [LOC {town}] As Rivers Rise
[PER {surname}] Calls For Talks With [LOC {country}]
Why [LOC {country}] Will Not Join The War
[LOC {country}] Opens Border With [LOC {country2}]
[LOC {town}] Students Win State Prize
The Holiday Was Quiet In [LOC {town}]
`
	.split('\n')
	.map((line) => line.trim())
	.filter(Boolean);
